package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision.Lack;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.referrals.Told;
import frontdoor.referrals.Unsent;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Deciding whether to share what was not sent, by those who work on the case. A ground that needs a decision
/// is told on as soon as there is one.
@Controller
@RequestMapping(ReferralPages.HOME + "/{id}/decision")
class DecidingController {

    private static final int SHOWN = 20;

    private final Referrals referrals;
    private final Unsent unsent;
    private final Decisions decisions;
    private final Cases cases;
    private final Recipients recipients;
    private final DeskWords words;
    private final Audit audit;
    private final Clock clock;
    private final Pages pages;

    DecidingController(
            Referrals referrals,
            Unsent unsent,
            Decisions decisions,
            Cases cases,
            Recipients recipients,
            DeskWords words,
            Audit audit,
            Clock clock,
            Pages pages) {
        this.referrals = referrals;
        this.unsent = unsent;
        this.decisions = decisions;
        this.cases = cases;
        this.recipients = recipients;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View asked(@PathVariable UUID id, SignedIn who) {
        return show(HttpStatus.OK, draft(id, who), DecisionForm.empty(), Problems.NONE);
    }

    @PostMapping
    View decide(@PathVariable UUID id, @RequestParam UUID command, HttpServletRequest request, SignedIn who) {
        var draft = draft(id, who);
        var typed = DecisionForm.of(command, request);
        var decision = typed.decision(matter(draft), who.actor(), clock.instant());
        var problems = new Problems(typed.problems(decision, this::lacking, words));
        if (problems.any()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, draft, typed, problems);
        }
        var did = unsent.decide(id, decision) ? "sent" : decision.shared() ? "unsent" : "decided";
        return SeeOther.to(ReferralPages.HOME + "/" + id + "?did=" + did);
    }

    private static DecisionForm.Matter matter(Referral draft) {
        return new DecisionForm.Matter(
                draft.reference().value(),
                draft.purpose(),
                draft.recipient(),
                draft.shared().stream().map(Told::key).collect(Collectors.toSet()),
                Basis.of(String.valueOf(draft.basis())).orElse(null));
    }

    /// What stands already cannot be typed: it is said where it is decided.
    private Problem lacking(Lack lack) {
        return new Problem("shared", words.word("desk.deciding.lack." + lack.key()));
    }

    private View show(HttpStatus status, Referral draft, DecisionForm typed, Problems problems) {
        var names = words.names();
        var before = decisions.about(draft.reference().value(), SHOWN).stream()
                .filter(each -> each.recipient().equals(draft.recipient()))
                .map(each ->
                        new DecidingPage.Before(each.at(), words.name(each.by(), names), each.shared(), each.why()))
                .toList();
        return pages.show(
                status,
                "desk/deciding",
                new DecidingPage(
                        draft.id(),
                        draft.title(),
                        recipients.title(draft.recipient()),
                        draft.shared().stream().map(Told::label).toList(),
                        draft.basis() == null
                                ? words.word("desk.referral.basis.none")
                                : words.word("desk.referral.basis." + draft.basis()),
                        before,
                        typed.shown(words, problems)));
    }

    /// For those who work on the case, and of what was not sent.
    private Referral draft(UUID id, SignedIn who) {
        var referral = referrals.find(id).orElseThrow(CaseDoor::notFound);
        var kase = cases.find(referral.reference()).orElseThrow(CaseDoor::notFound);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            audit.refused(who.actor(), "referral.refused", referral.reference().value());
            throw CaseDoor.notFound();
        }
        if (referral.status() != Status.DRAFT) {
            throw CaseDoor.notFound();
        }
        audit.viewed(who.actor(), referral.reference().value(), "sharing decision");
        return referral;
    }
}
