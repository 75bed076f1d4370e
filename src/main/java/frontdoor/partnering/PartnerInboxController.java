package frontdoor.partnering;

import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.referrals.DueCursor;
import frontdoor.referrals.PartnerWork;
import frontdoor.referrals.PartnerWork.Shelf;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.web.Link;
import frontdoor.web.Pages;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What waits for a partner, what it is doing and what it has done. It names nobody: whom a referral is about stands on
/// its own page.
@Controller
class PartnerInboxController {

    private final PartnerWork work;
    private final Partners partners;
    private final WorkCsv csv;
    private final Reporting reporting;
    private final Wanted wanted;
    private final Clock clock;
    private final Pages pages;

    PartnerInboxController(
            PartnerWork work,
            Partners partners,
            WorkCsv csv,
            Reporting reporting,
            Wanted wanted,
            Clock clock,
            Pages pages) {
        this.work = work;
        this.partners = partners;
        this.csv = csv;
        this.reporting = reporting;
        this.wanted = wanted;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param shown the key of a shelf; what waits for any other
    @GetMapping("/partner")
    View inbox(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable String after,
            PartnerPass pass) {
        var shelf = Arrays.stream(Shelf.values())
                .filter(each -> InboxPage.key(each).equals(shown))
                .findFirst()
                .orElse(Shelf.WAITING);
        var found = work.list(pass.recipient(), shelf, DueCursor.typed(after));
        var page = found.subList(0, Math.min(found.size(), Referrals.PAGE));
        var person = pass.person();
        return pages.show(
                "partnering/inbox",
                new InboxPage(
                        partners.find(pass.partner()).map(Partner::title).orElse(""),
                        person == null ? "" : person.name(),
                        shelf,
                        work.counts(pass.recipient()),
                        page.stream().map(referral -> line(referral, shelf)).toList(),
                        pass.role() == PartnerPass.Role.ADMIN,
                        reporting.reportable(pass).stream()
                                .map(service -> Link.to("/partner/report/" + service.key(), service.title()))
                                .toList(),
                        found.size() > Referrals.PAGE ? next(shelf, page.getLast()) : null,
                        after == null ? null : InboxPage.address(shelf)));
    }

    /// Their own work, as it was shared with them.
    @GetMapping("/partner/export.csv")
    View export(PartnerPass pass) {
        return csv.of(pass);
    }

    private static String next(Shelf shelf, Referral last) {
        var after = shelf == Shelf.CLOSED ? PartnerWork.afterClosed(last) : DueCursor.after(last);
        return "/partner?shown=" + InboxPage.key(shelf) + "&after=" + after;
    }

    private InboxPage.Line line(Referral referral, Shelf shelf) {
        var deadlines = referral.deadlines();
        boolean open = shelf != Shelf.CLOSED && !referral.awaitsSeen();
        var due = referral.status() == Status.REQUESTED && deadlines.acknowledgeBy() != null
                ? deadlines.acknowledgeBy()
                : deadlines.actBy();
        return new InboxPage.Line(
                referral.id(),
                referral.reference().value(),
                wanted.of(referral),
                referral.awaitsSeen() ? "retracted" : referral.status().key(),
                referral.urgent(),
                referral.madeAt(),
                open ? due : null,
                open && due != null && due.isBefore(clock.instant()),
                shelf == Shelf.CLOSED ? referral.since() : null);
    }
}
