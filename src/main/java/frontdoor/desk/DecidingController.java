package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.SharingDecision.Consent;
import frontdoor.partners.SharingDecision.Lack;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.referrals.Told;
import frontdoor.referrals.Unsent;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var draft = draft(id, who);
        return show(HttpStatus.OK, draft, DecidingPage.Typed.empty(), Problems.NONE);
    }

    @PostMapping
    View decide(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String shared,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String whyNotAsked,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String risk,
            SignedIn who) {
        var draft = draft(id, who);
        var typed = new DecidingPage.Typed(command, shared, consent, whyNotAsked, why, risk);
        var decision = decision(draft, typed, who);
        var problems = problems(typed, decision);
        if (problems.any()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, draft, typed, problems);
        }
        decisions.record(decision);
        boolean sent =
                decision.shared() && unsent.send(command, id, who.actor()).isEmpty();
        return SeeOther.to(
                ReferralPages.HOME + "/" + id + "?did=" + (sent ? "sent" : decision.shared() ? "unsent" : "decided"));
    }

    private SharingDecision decision(Referral draft, DecidingPage.Typed typed, SignedIn who) {
        return new SharingDecision(
                typed.id(),
                clock.instant(),
                who.actor(),
                draft.reference().value(),
                draft.purpose(),
                draft.recipient(),
                draft.shared().stream().map(Told::key).collect(Collectors.toSet()),
                typed.shared().equals("true"),
                Basis.of(String.valueOf(draft.basis())).orElse(null),
                consent(typed.consent()).orElse(Consent.NOT_ASKED),
                said(typed.whyNotAsked()),
                typed.why().strip(),
                said(typed.risk()));
    }

    private static Optional<Consent> consent(String key) {
        return Stream.of(Consent.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private Problems problems(DecidingPage.Typed typed, SharingDecision decision) {
        var problems = new ArrayList<Problem>();
        if (!typed.shared().equals("true") && !typed.shared().equals("false")) {
            problems.add(problem("shared", "choose"));
        }
        boolean asked = consent(typed.consent()).isPresent();
        if (!asked) {
            problems.add(problem("consent", "consent"));
        }
        decision.lacks().stream()
                .filter(lack -> asked || lack != Lack.WHY_NOT_ASKED && lack != Lack.CONSENT)
                .forEach(lack -> problems.add(problem(field(lack), "lack." + lack.key())));
        return new Problems(List.copyOf(problems));
    }

    private Problem problem(String field, String key) {
        return new Problem(field, words.word("desk.deciding." + key));
    }

    private static String field(Lack lack) {
        return switch (lack) {
            case CONSENT -> "consent";
            case WHY_NOT_ASKED -> "whyNotAsked";
            case RECIPIENT, PURPOSE, ITEMS, BASIS -> "shared";
            case WHY, TOO_LONG -> "why";
        };
    }

    private View show(HttpStatus status, Referral draft, DecidingPage.Typed typed, Problems problems) {
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
                        typed,
                        options("shared", typed.shared(), "true", "false"),
                        options("consent", typed.consent(), "yes", "no", "not_asked"),
                        problems));
    }

    private List<Option> options(String of, String chosen, String... keys) {
        return Stream.of(keys)
                .map(key -> Option.of(key, words.word("desk.deciding." + of + "." + key))
                        .chosen(key.equals(chosen)))
                .toList();
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
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
