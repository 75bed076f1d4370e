package frontdoor.finding;

import frontdoor.cases.NearbyReport;
import frontdoor.cases.NearbyReports;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Service;
import frontdoor.web.Cookies;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Finding by place: what is here, what can be asked for, and what is known already. Where somebody lives is sent in a
/// form, so that it stands in no address and no log.
@Controller
class NearController {

    private static final String COOKIE = "__Host-near";
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int LONGEST = 100; // characters
    private static final int AROUND = 250; // metres
    private static final int STEP = 50; // metres

    private final Places places;
    private final Services services;
    private final Spoken spoken;
    private final NearbyReports reports;
    private final MessageSource words;
    private final Pages pages;
    private final Clock clock;

    NearController(
            Places places,
            Services services,
            Spoken spoken,
            NearbyReports reports,
            MessageSource words,
            Pages pages,
            Clock clock) {
        this.places = places;
        this.services = services;
        this.spoken = spoken;
        this.reports = reports;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/near")
    View ask(HttpServletRequest request) {
        var sought = Sought.of(request);
        return pages.show("finding/near", new NearPage(sought.typed(), found(sought.typed()), Problems.NONE));
    }

    @PostMapping("/near")
    View look(@RequestParam(defaultValue = "") String near, HttpServletResponse response) {
        var typed = near.length() > LONGEST ? near.substring(0, LONGEST) : near.strip();
        if (found(typed).isEmpty()) {
            return none(typed, typed.isEmpty() ? "site.near.problem.empty" : "site.near.problem.none");
        }
        new Sought(typed, "").keep(response);
        return SeeOther.to("/near");
    }

    private List<Place> found(String typed) {
        var byPostcode = places.byPostcode(typed);
        return byPostcode.isEmpty() ? places.byStreet(typed) : byPostcode;
    }

    @PostMapping("/near/here")
    View choose(
            @RequestParam(defaultValue = "") String uprn, HttpServletRequest request, HttpServletResponse response) {
        if (places.find(uprn).isEmpty()) {
            return none("", "site.near.problem.none");
        }
        new Sought(Sought.of(request).typed(), uprn).keep(response);
        return SeeOther.to("/near/here");
    }

    @GetMapping("/near/here")
    View here(HttpServletRequest request) {
        return places.find(Sought.of(request).uprn())
                .map(place -> pages.show("finding/here", here(place)))
                .orElseGet(() -> SeeOther.to("/near"));
    }

    /// What somebody looks for, kept in their own browser for an hour so that they can go back to it.
    ///
    /// @param uprn the property that they chose, or empty
    private record Sought(String typed, String uprn) {

        static Sought of(HttpServletRequest request) {
            var kept = Cookies.read(request, COOKIE)
                    .map(Sought::decoded)
                    .orElse("")
                    .split("\n", 2);
            return new Sought(kept[0], kept.length < 2 ? "" : kept[1]);
        }

        private static String decoded(String value) {
            try {
                return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notOurs) {
                return "";
            }
        }

        void keep(HttpServletResponse response) {
            var text = (typed.replace("\n", " ") + "\n" + uprn).getBytes(StandardCharsets.UTF_8);
            Cookies.set(
                    response, COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(text), LASTS);
        }
    }

    private View none(String typed, String problem) {
        var text = words.getMessage(problem, null, LocaleContextHolder.getLocale());
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "finding/near",
                new NearPage(typed, List.of(), Problems.of(new Problem("near", text))));
    }

    private HerePage here(Place place) {
        var all = spoken.in(services.all()).stream()
                .filter(NearController::isAboutAPlace)
                .toList();
        var shown = all.stream()
                .filter(NearbyReports::isForAnybody)
                .map(Service::key)
                .toList();
        var near = reports.near(place.lat(), place.lon(), AROUND, shown).stream()
                .map(this::report)
                .toList();
        return new HerePage(place, HerePage.collection(place), near, all);
    }

    private static boolean isAboutAPlace(Service service) {
        return service.isOnline()
                && service.asking().own().stream()
                        .anyMatch(question -> question.kind() instanceof Question.Kind.Place
                                || question.kind() instanceof Question.Kind.Address
                                        && service.kind() == Service.Kind.REPORT);
    }

    private HerePage.Report report(NearbyReport found) {
        var service = spoken.in(services.forCase(found.service(), found.version()));
        var stage = service.course().stages().get(found.stage());
        return new HerePage.Report(
                service,
                stage == null ? "" : stage.title(),
                age(Duration.between(found.openedAt(), clock.instant()).toDays()),
                Math.max(STEP, (found.metres() + STEP - 1) / STEP * STEP));
    }

    private static String age(long days) {
        return days < 7 ? "week" : days < 28 ? "month" : "older";
    }
}
