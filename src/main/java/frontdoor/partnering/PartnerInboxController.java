package frontdoor.partnering;

import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.referrals.DueCursor;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.web.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What waits for a partner. It names nobody: whom a referral is about stands on its own page.
@Controller
class PartnerInboxController {

    private final Referrals referrals;
    private final Partners partners;
    private final Pages pages;

    PartnerInboxController(Referrals referrals, Partners partners, Pages pages) {
        this.referrals = referrals;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/partner")
    View inbox(@RequestParam(required = false) @Nullable String after, PartnerPass pass) {
        var found = referrals.waiting(List.of(pass.recipient()), DueCursor.typed(after));
        var page = found.subList(0, Math.min(found.size(), Referrals.PAGE));
        return pages.show(
                "partnering/inbox",
                new InboxPage(
                        partners.find(pass.partner()).map(Partner::title).orElse(""),
                        page.stream()
                                .filter(each -> Shown.isFor(pass, each))
                                .map(PartnerInboxController::line)
                                .toList(),
                        found.size() > Referrals.PAGE ? "/partner?after=" + DueCursor.after(page.getLast()) : null,
                        after == null ? null : "/partner"));
    }

    private static InboxPage.Line line(Referral referral) {
        var deadlines = referral.deadlines();
        var due = referral.status() == Status.REQUESTED && deadlines.acknowledgeBy() != null
                ? deadlines.acknowledgeBy()
                : deadlines.actBy();
        return new InboxPage.Line(
                referral.id(),
                referral.title(),
                referral.awaitsSeen() ? "retracted" : referral.status().key(),
                referral.urgent(),
                referral.awaitsSeen() ? null : due);
    }
}
