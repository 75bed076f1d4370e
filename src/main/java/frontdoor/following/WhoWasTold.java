package frontdoor.following;

import frontdoor.cases.CaseAdvice;
import frontdoor.cases.CaseConsents;
import frontdoor.cases.Cases;
import frontdoor.directory.Spoken;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.referrals.Withdrawal;
import frontdoor.services.Advice;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom we told of a case, what and when, and what they answered. It is for whoever reported it first: they said yes to
/// some of it, and can take that back.
@Component
class WhoWasTold {

    /// Somebody may be told for another's safety without the person, who must not learn of it here.
    private static final String SAFEGUARDING = "safeguarding";

    /// What a recipient says of a referral; the rest is ours to say.
    private static final Set<String> ANSWERS =
            Set.of("accepted", "rejected", "in_progress", "on_hold", "completed", "failed");

    private final Referrals referrals;
    private final Consents consents;
    private final CaseConsents given;
    private final CaseAdvice caseAdvice;
    private final Cases cases;
    private final Spoken spoken;

    WhoWasTold(
            Referrals referrals,
            Consents consents,
            CaseConsents given,
            CaseAdvice caseAdvice,
            Cases cases,
            Spoken spoken) {
        this.referrals = referrals;
        this.consents = consents;
        this.given = given;
        this.caseAdvice = caseAdvice;
        this.cases = cases;
        this.spoken = spoken;
    }

    List<ToldLine> of(Passes.Opened opened) {
        var kase = opened.kase();
        var service = spoken.in(cases.serviceOf(kase));
        if (!opened.isFirst() || service.sending().refer().isEmpty()) {
            return List.of();
        }
        var yes = given.given(kase, service);
        var followed = kase.state().referrals().isEmpty() ? List.<Followed>of() : referrals.of(kase.reference());
        if (yes.isEmpty() && followed.isEmpty()) {
            return List.of();
        }
        var withdrawn = yes.isEmpty() ? Map.<String, Withdrawal>of() : withdrawn(opened);
        var lines = new ArrayList<ToldLine>();
        followed.stream()
                .filter(each -> isForThem(each.referral()))
                .forEach(each -> lines.add(told(each, service, withdrawn)));
        if (kase.isOpen()) {
            yes.stream()
                    .filter(line -> lines.stream().noneMatch(told -> told.line().equals(line.key())))
                    .forEach(line -> lines.add(notYet(line, withdrawn)));
        }
        return lines;
    }

    /// What nobody is told by us.
    List<Advice> advice(Passes.Opened opened) {
        var kase = opened.kase();
        return opened.isFirst() ? caseAdvice.of(kase, spoken.in(cases.serviceOf(kase))) : List.of();
    }

    private Map<String, Withdrawal> withdrawn(Passes.Opened opened) {
        return consents.withdrawn(opened.kase().reference()).stream()
                .collect(Collectors.toMap(Withdrawal::line, Function.identity()));
    }

    /// What was never sent told nobody.
    private static boolean isForThem(Referral referral) {
        return !SAFEGUARDING.equals(referral.basis())
                && referral.status() != Status.DRAFT
                && !(referral.status() == Status.ENTERED_IN_ERROR && referral.retraction() == null);
    }

    private static ToldLine told(Followed followed, Service service, Map<String, Withdrawal> withdrawn) {
        var referral = followed.referral();
        var line = service.sending().refer().get(referral.line());
        var withdrawal = withdrawn.get(referral.line());
        return new ToldLine(
                referral.line(),
                line == null ? referral.title() : line.told(),
                referral.toldAt(),
                state(referral, withdrawal),
                answeredAt(followed),
                Rejection.of(String.valueOf(referral.reason()))
                        .map(Rejection::key)
                        .orElse(null),
                referral.isUnanswered() && referral.toldAt() != null,
                referral.shared().stream()
                        .map(item -> SummaryRow.of(item.label(), item.says()))
                        .toList(),
                consent(referral, withdrawal));
    }

    private static String state(Referral referral, @Nullable Withdrawal withdrawal) {
        boolean never = !referral.wasTold() && (withdrawal != null || referral.isNeverTold());
        return never ? "never" : referral.told();
    }

    /// When the recipient itself last said something.
    private static @Nullable Instant answeredAt(Followed followed) {
        return followed.happenings().stream()
                .filter(each -> each.outcome() == null && ANSWERS.contains(each.what()))
                .reduce((_, last) -> last)
                .map(Happening::at)
                .orElse(null);
    }

    private static ToldLine notYet(ReferralLine line, Map<String, Withdrawal> withdrawn) {
        var withdrawal = withdrawn.get(line.key());
        return new ToldLine(
                line.key(),
                line.told(),
                null,
                withdrawal == null ? "not_yet" : "never",
                null,
                null,
                false,
                List.of(),
                consent(withdrawal));
    }

    private static @Nullable String consent(Referral referral, @Nullable Withdrawal withdrawal) {
        if (!referral.restsOnConsent()) {
            return null;
        }
        if (withdrawal == null || !referral.wasTold()) {
            return consent(withdrawal);
        }
        if (withdrawal.canBeUndone()) {
            return "withdrawn";
        }
        return referral.awaitsSeen() ? "carried" : "known";
    }

    /// Of what nobody was told.
    private static String consent(@Nullable Withdrawal withdrawal) {
        if (withdrawal == null) {
            return "given";
        }
        return withdrawal.canBeUndone() ? "withdrawn_untold" : "carried_untold";
    }

    /// The line of this key that rests on the person's yes.
    Optional<ToldLine> restingOnConsent(Passes.Opened opened, String line) {
        return of(opened).stream()
                .filter(told -> told.line().equals(line) && told.consent() != null)
                .reduce((_, last) -> last);
    }
}
