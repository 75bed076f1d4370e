package frontdoor.site;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.council.Council;
import frontdoor.council.SpokenStatements;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What every council's site says of itself: how to reach it, what it keeps of people, and who can use the site.
@Controller
class CouncilController {

    private static final String BANK_HOLIDAYS = "england_and_wales";

    private final Council council;
    private final SpokenStatements statements;
    private final Services services;
    private final Spoken spoken;
    private final CouncilCalendars calendars;
    private final Pages pages;
    private final Clock clock;

    CouncilController(
            Council council,
            SpokenStatements statements,
            Services services,
            Spoken spoken,
            CouncilCalendars calendars,
            Pages pages,
            Clock clock) {
        this.council = council;
        this.statements = statements;
        this.services = services;
        this.spoken = spoken;
        this.calendars = calendars;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/contact")
    View contact() {
        var visiting = council.visitingHours();
        return pages.show(
                "site/contactUs",
                new ContactUsPage(opening(council.openingHours()), visiting.isEmpty() ? null : opening(visiting)));
    }

    private ContactUsPage.Opening opening(Map<DayOfWeek, Council.Hours> week) {
        var days = calendars.current();
        var now = LocalDateTime.ofInstant(clock.instant(), CivilTime.ZONE);
        var open = OpenNow.at(now, week, day -> days.isHoliday(BANK_HOLIDAYS, day));
        return new ContactUsPage.Opening(ContactUsPage.days(week), open);
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return pages.show("site/accessibility", statements.in(Spoken.language()).accessibility());
    }

    @GetMapping("/privacy")
    View privacy() {
        var kept = spoken.in(services.all()).stream()
                .filter(Service::isPublic)
                .map(PrivacyPage.Kept::of)
                .toList();
        return pages.show(
                "site/privacy",
                new PrivacyPage(kept, statements.in(Spoken.language()).privacy().officer()));
    }

    @GetMapping("/privacy/{service}")
    View privacy(@PathVariable String service) {
        return services.current(service)
                .filter(Service::isPublic)
                .map(found -> PrivacyNotice.of(
                        spoken.in(found), statements.in(Spoken.language()).privacy()))
                .map(notice -> pages.show("site/privacyNotice", notice))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/cookies")
    View cookies() {
        return pages.show("site/cookies", council);
    }
}
