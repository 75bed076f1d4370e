package frontdoor.admin;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.directory.Publishing;
import frontdoor.directory.ServiceFolder;
import frontdoor.endpoints.Endpoints;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.jobs.Jobs;
import frontdoor.letters.LetterTemplates;
import frontdoor.notify.Ledger;
import frontdoor.notify.Messages;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.Partners;
import frontdoor.web.Pages;
import frontdoor.webhooks.Webhooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What needs somebody now. A page that says nothing is wrong is the usual one.
@Controller
class OverviewController {

    private static final int MONTHS_AHEAD = 6;

    private final Publishing publishing;
    private final ServiceFolder folder;
    private final LetterTemplates letters;
    private final Messages messages;
    private final Jobs jobs;
    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final Partners partners;
    private final PartnerPeople people;
    private final CouncilCalendars calendars;
    private final Pages pages;
    private final Clock clock;

    OverviewController(
            Publishing publishing,
            ServiceFolder folder,
            LetterTemplates letters,
            Messages messages,
            Jobs jobs,
            Webhooks webhooks,
            Endpoints endpoints,
            Partners partners,
            PartnerPeople people,
            CouncilCalendars calendars,
            Pages pages,
            Clock clock) {
        this.publishing = publishing;
        this.folder = folder;
        this.letters = letters;
        this.messages = messages;
        this.jobs = jobs;
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.partners = partners;
        this.people = people;
        this.calendars = calendars;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/admin")
    View show(SignedIn who) {
        var needs = new ArrayList<OverviewPage.Need>();
        need(needs, "drafts", publishing.waiting().size(), "/desk/admin/services");
        need(needs, "refused", folder.refused().size(), "/desk/admin/services");
        if (who.may(Role.ADMINISTRATOR)) {
            machinery(needs);
        }
        return pages.show("admin/overview", new OverviewPage(who.may(Role.ADMINISTRATOR), List.copyOf(needs)));
    }

    private void machinery(List<OverviewPage.Need> needs) {
        var ledger = messages.ledger();
        need(needs, "dead", ledger.stream().mapToLong(Ledger::dead).sum(), "/desk/admin/messages/dead");
        need(needs, "held", ledger.stream().mapToLong(Ledger::held).sum(), "/desk/admin/messages/held");
        need(needs, "ledger", Ledger.unaccounted(ledger), "/desk/admin/messages");
        need(
                needs,
                "jobs",
                jobs.all().stream().filter(job -> job.needsSomebody()).count(),
                "/desk/admin/jobs");
        need(needs, "letters", letters.refused().size(), "/desk/admin/letters");
        need(needs, "hooks", webhooks.failing(), "/desk/admin/hooks");
        need(needs, "endpoints", endpoints.needSomebody(), EndpointsController.HOME);
        need(needs, "unpeopled", people.unpeopled().size(), "/desk/admin/partners");
        var today = LocalDate.now(clock);
        need(
                needs,
                "agreements",
                partners.agreements().stream()
                        .filter(each -> each.daysLeft(today) <= PartnersPage.SOON)
                        .count(),
                "/desk/admin/partners");
        var known = calendars.current().knownUntil();
        if (known.isBefore(today.plusMonths(MONTHS_AHEAD))) {
            var months = known.isBefore(today) ? 0 : ChronoUnit.MONTHS.between(today, known);
            needs.add(new OverviewPage.Need("calendar", months, "/desk/admin/calendars"));
        }
    }

    private static void need(List<OverviewPage.Need> needs, String key, long number, String href) {
        if (number > 0) {
            needs.add(new OverviewPage.Need(key, number, href));
        }
    }
}
