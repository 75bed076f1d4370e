package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.referrals.Unsent;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What was asked of others for a case: lists of what waits, and one referral with all that can be said of it.
@Controller
class ReferralController {

    private static final int LONGEST = 2000; // characters
    private static final Set<String> DID =
            Set.of("answered kept seen told refused chased over sent unsent asked call room replied empty aside decided"
                    .split(" "));

    private final Referrals referrals;
    private final ReferralReading reading;
    private final Unsent unsent;
    private final ReferralPages referralPages;
    private final Cases cases;
    private final CaseDoor door;
    private final Audit audit;
    private final DeskWords words;
    private final Clock clock;
    private final Pages pages;

    ReferralController(
            Referrals referrals,
            ReferralReading reading,
            Unsent unsent,
            ReferralPages referralPages,
            Cases cases,
            CaseDoor door,
            Audit audit,
            DeskWords words,
            Clock clock,
            Pages pages) {
        this.referrals = referrals;
        this.reading = reading;
        this.unsent = unsent;
        this.referralPages = referralPages;
        this.cases = cases;
        this.door = door;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param shown `silent` for what has no answer, else what waits for the reader's teams
    @GetMapping(ReferralPages.HOME)
    View list(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable String after,
            SignedIn who) {
        return pages.show(
                "desk/referrals",
                shown.equals("silent") ? referralPages.silent(who, after) : referralPages.waiting(who, after));
    }

    @GetMapping(ReferralPages.HOME + "/calls")
    View calls(@RequestParam(required = false) @Nullable String after, SignedIn who) {
        return pages.show("desk/referrals", referralPages.calls(who, after));
    }

    /// @param did what was just done, for the message at the top
    @GetMapping(ReferralPages.HOME + "/{id}")
    View one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String did, SignedIn who) {
        var found = found(id, who);
        audit.viewed(who.actor(), found.referral().reference().value(), "referral");
        var notice = did != null && DID.contains(did) ? words.word("desk.referral.did." + did) : null;
        return pages.show(
                "desk/referral", referralPages.one(found, kase(found.referral()), who, notice, "", Problems.NONE));
    }

    /// @param to the status to move it to
    /// @param reason why it is rejected, empty for any other
    /// @param note in words, or empty
    @PostMapping(ReferralPages.HOME + "/{id}/answer")
    View answer(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            SignedIn who) {
        var found = found(id, who);
        var text = note.strip();
        if (text.length() > LONGEST) {
            return wrong(found, who, "note", "desk.referral.long", note);
        }
        var answer = new Answer(
                command,
                id,
                from(found, status(to), who),
                status(to),
                status(to) == Status.REJECTED ? Rejection.of(reason).orElse(null) : null,
                text.isEmpty() ? null : text,
                who.actor(),
                clock.instant());
        if (answer.from() == null && !worksOn(found, who)) {
            throw CaseDoor.notFound();
        }
        if (referrals.lacksReason(found.referral(), answer)) {
            return unexplained(found, who, answer, note);
        }
        return switch (referrals.answer(answer)) {
            case Answered.Moved _, Answered.Again _ -> back(id, "answered");
            case Answered.OutOfOrder _, Answered.TooLate _ -> back(id, "kept");
            case Answered.NoReason _ -> unexplained(found, who, answer, note);
            case Answered.NotTheirs _, Answered.Unknown _ -> throw CaseDoor.notFound();
        };
    }

    private View unexplained(Followed found, SignedIn who, Answer answer, String note) {
        return answer.to() == Status.REJECTED && answer.reason() == null
                ? wrong(found, who, "reason", "desk.referral.noReason", note)
                : wrong(found, who, "note-" + answer.to().key(), "desk.referral.noNote", note);
    }

    /// In whose name it is said: the reader's team, or a partner that told the reader.
    private @Nullable String from(Followed found, Status to, SignedIn who) {
        var referral = found.referral();
        boolean heard = ReferralPages.isHeardByUs(referral) && ReferralPages.isTheirsToSay(to) && worksOn(found, who);
        return heard || CaseReferrals.isFor(who, referral) ? referral.recipient() : null;
    }

    private static Status status(String key) {
        try {
            return Status.of(key);
        } catch (IllegalArgumentException unknown) {
            throw CaseDoor.notFound();
        }
    }

    private View wrong(Followed found, SignedIn who, String field, String key, String note) {
        audit.viewed(who.actor(), found.referral().reference().value(), "referral");
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "desk/referral",
                referralPages.one(found, kase(found.referral()), who, null, note, words.problem(field, key)));
    }

    /// The reader's team says that it knows it was taken back.
    @PostMapping(ReferralPages.HOME + "/{id}/seen")
    View seen(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        var referral = found(id, who).referral();
        if (!CaseReferrals.isFor(who, referral)) {
            throw CaseDoor.notFound();
        }
        referrals.seen(command, id, referral.recipient(), who.actor());
        return back(id, "seen");
    }

    /// The recipient was told by telephone.
    @PostMapping(ReferralPages.HOME + "/{id}/told")
    View told(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        worked(id, who);
        return back(
                id,
                switch (reading.told(command, id, who.actor())) {
                    case TOLD -> "told";
                    case REFUSED -> "refused";
                    case OVER -> "over";
                });
    }

    /// Sends what was not sent, if something allows it by now.
    @PostMapping(ReferralPages.HOME + "/{id}/send")
    View send(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        worked(id, who);
        return back(id, unsent.send(command, id, who.actor()).isEmpty() ? "sent" : "unsent");
    }

    @PostMapping(ReferralPages.HOME + "/{id}/chase")
    View chase(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        worked(id, who);
        return back(id, referrals.chase(command, id, who.actor()) ? "chased" : "over");
    }

    @PostMapping(ReferralPages.HOME + "/{id}/again")
    View again(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        var referral = worked(id, who).referral();
        return switch (cases.referAgain(command, referral.reference(), referral.line(), who.actor())) {
            case Change.Changed _, Change.AlreadyDone _ ->
                SeeOther.to("/desk/cases/" + referral.reference() + "?did=referred");
            case Change.Stale _, Change.Refused _, Change.Incomplete _, Change.Undecided _ -> back(id, "over");
            case Change.NotFound _ -> throw CaseDoor.notFound();
        };
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(ReferralPages.HOME + "/" + id + "?did=" + did);
    }

    /// For those whose team was asked, and for those who may read the case.
    private Followed found(UUID id, SignedIn who) {
        var referral = referrals.find(id).orElseThrow(CaseDoor::notFound);
        if (!CaseReferrals.isFor(who, referral) && !door.opens(kase(referral), who)) {
            audit.refused(who.actor(), "referral.refused", referral.reference().value());
            throw CaseDoor.notFound();
        }
        return referrals.of(referral.reference()).stream()
                .filter(each -> each.referral().id().equals(id))
                .findFirst()
                .orElseThrow(CaseDoor::notFound);
    }

    private Followed worked(UUID id, SignedIn who) {
        var found = found(id, who);
        if (!worksOn(found, who)) {
            throw CaseDoor.notFound();
        }
        return found;
    }

    private boolean worksOn(Followed found, SignedIn who) {
        var kase = kase(found.referral());
        return DeskAccess.worksOn(who, kase, cases.serviceOf(kase));
    }

    private Case kase(Referral referral) {
        return cases.find(referral.reference()).orElseThrow(CaseDoor::notFound);
    }
}
