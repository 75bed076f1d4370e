package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A death that teams are told of, and what they answer.
public final class Telling {

    static final Actor REG = Actor.staff("reg");

    private final Cases cases;
    private final Referrals referrals;
    private final SettableClock clock;

    Telling(Cases cases, Referrals referrals, SettableClock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.clock = clock;
    }

    Case told(Requests request) {
        return told(cases, request.openedIn(cases));
    }

    /// A registrar has spoken with whoever reported it, and everybody concerned is told.
    public static Case told(Cases cases, Case kase) {
        var said = Map.of("named_worker", List.of("Reggie Register"), "tell_us_once", List.of("done"));
        cases.act(UUID.randomUUID(), kase.reference(), 1, "acknowledge", REG, Set.of("registrar"), said);
        return cases.find(kase.reference()).orElseThrow();
    }

    Answered answer(Case kase, String line, Status to, @Nullable Rejection reason) {
        var asked = of(kase, line);
        return referrals.answer(new Answer(
                UUID.randomUUID(), asked.id(), asked.recipient(), to, reason, null, Casework.TAM, clock.instant()));
    }

    Case now(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }

    @Nullable
    ReferralState line(Case kase, String line) {
        return now(kase).state().referrals().get(line);
    }

    Referral of(Case kase, String line) {
        return of(referrals, kase, line);
    }

    /// The last one of a line: one that was asked anew has more.
    public static Referral of(Referrals referrals, Case kase, String line) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
