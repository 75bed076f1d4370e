package frontdoor.desk;

import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Capacities;
import frontdoor.referrals.Capacity;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether a partner has room, before it is asked to do anything.
@Controller
class CapacityController {

    private static final int LONGEST = 500; // characters

    private final Referrals referrals;
    private final Capacities capacities;
    private final Cases cases;

    CapacityController(Referrals referrals, Capacities capacities, Cases cases) {
        this.referrals = referrals;
        this.capacities = capacities;
        this.cases = cases;
    }

    @PostMapping(ReferralPages.HOME + "/{id}/room/ask")
    View ask(@PathVariable UUID id, SignedIn who) {
        var referral = worked(id, who);
        return back(id, capacities.ask(referral.recipient(), referral.title()) ? "asked" : "call");
    }

    /// @param room what they said
    /// @param note what they added, or empty
    @PostMapping(ReferralPages.HOME + "/{id}/room")
    View answered(
            @PathVariable UUID id,
            @RequestParam String room,
            @RequestParam(defaultValue = "") String note,
            SignedIn who) {
        var referral = worked(id, who);
        var text = note.strip();
        capacities.answered(
                referral.recipient(),
                ReferralPages.need(referral),
                Capacity.Room.of(room).orElseThrow(CaseDoor::notFound),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST)),
                who.actor());
        return back(id, "room");
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(ReferralPages.HOME + "/" + id + "?did=" + did);
    }

    /// For whoever works on the case, and of partners only.
    private Referral worked(UUID id, SignedIn who) {
        var referral = referrals.find(id).filter(found -> !found.isForTeam()).orElseThrow(CaseDoor::notFound);
        var kase = cases.find(referral.reference()).orElseThrow(CaseDoor::notFound);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        return referral;
    }
}
