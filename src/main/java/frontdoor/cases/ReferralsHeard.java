package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.referrals.Heard;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Status;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Hears what became of a case's referrals: what came to its end finishes the case's line, and silence is told of.
@Component
class ReferralsHeard implements Heard {

    private static final int TRIES = 10;
    private static final String SAFEGUARDING = "safeguarding";
    private static final String OWNER = "owner";

    private final Cases cases;
    private final CaseReader reader;
    private final Services services;
    private final ReferralNews news;
    private final Letters letters;
    private final Notices notices;

    ReferralsHeard(
            Cases cases, CaseReader reader, Services services, ReferralNews news, Letters letters, Notices notices) {
        this.cases = cases;
        this.reader = reader;
        this.services = services;
        this.news = news;
        this.letters = letters;
        this.notices = notices;
    }

    /// The story says so. It is work of nobody's here, so nobody is told.
    @Override
    public void taken(Referral referral, Actor by, Instant at) {
        reader.find(referral.reference()).ifPresent(kase -> news.story(kase, "taken_on", referral, by, at));
    }

    @Override
    public void ended(Referral referral, Actor by, Instant at) {
        boolean done = referral.status() == Status.COMPLETED;
        for (int left = TRIES; left > 0; left--) {
            if (finish(referral, done, by, at)) {
                notTaken(referral, at);
                return;
            }
        }
        throw new OptimisticLockingFailureException(referral.reference() + " is changed all the time");
    }

    /// Many recipients of one case may answer at once: whoever comes second looks again.
    ///
    /// @return false if somebody changed the case meanwhile
    private boolean finish(Referral referral, boolean done, Actor by, Instant at) {
        var found = reader.find(referral.reference());
        if (found.isEmpty() || found.get().state().referrals().get(referral.line()) != ReferralState.SENT) {
            return true;
        }
        var change = done
                ? cases.finish(UUID.randomUUID(), referral.reference(), Set.of(referral.line()), by, at)
                : cases.leave(UUID.randomUUID(), referral.reference(), Set.of(referral.line()), by, at);
        return !(change instanceof Change.Stale);
    }

    /// Whoever works on the case decides what happens instead.
    private void notTaken(Referral referral, Instant at) {
        if (referral.status() == Status.REJECTED || referral.status() == Status.FAILED) {
            reader.find(referral.reference())
                    .ifPresent(
                            kase -> news.tell(kase, team(kase), "not_taken", What.NOT_TAKEN, referral, List.of(), at));
        }
    }

    @Override
    public void unanswered(Referral referral, Instant at) {
        reader.find(referral.reference()).ifPresent(kase -> {
            var service = service(kase);
            news.tell(
                    kase,
                    team(kase),
                    "unanswered",
                    What.NO_REPLY,
                    referral,
                    mayBeTold(referral) && wasBrought(referral)
                            ? letters.unanswered(service, kase, referral.line(), at)
                            : List.<Map<String, Object>>of(),
                    at);
        });
    }

    /// Those who work on the case hear of it. The person is not told: it is ours to see to.
    @Override
    public void retractionUnseen(Referral referral, Instant at) {
        reader.find(referral.reference())
                .ifPresent(kase ->
                        news.tell(kase, team(kase), "retraction_unseen", What.NO_REPLY, referral, List.of(), at));
    }

    /// Who is told for somebody's safety may be told without them.
    private static boolean mayBeTold(Referral referral) {
        return !SAFEGUARDING.equals(referral.basis());
    }

    /// Whoever was never told gives no answer: that we have still to call them is no news for the person.
    private static boolean wasBrought(Referral referral) {
        return referral.deliveredAt() != null || referral.handedAt() != null;
    }

    @Override
    public void late(Referral referral, Instant at) {
        reader.find(referral.reference())
                .ifPresent(kase ->
                        news.tell(kase, team(kase), "referral_late", What.REFERRAL_LATE, referral, List.of(), at));
    }

    @Override
    public void consent(Reference reference, String line, boolean again, UUID command, Actor by, Instant at) {
        reader.find(reference).ifPresent(kase -> {
            var told = service(kase).sending().refer().get(line);
            var type = again ? "consent_given_again" : "consent_withdrawn";
            news.keep(kase, type, line, told == null ? line : told.title(), command, by, at);
        });
    }

    @Override
    public void asked(Referral referral, UUID question, Instant at) {
        reader.find(referral.reference())
                .ifPresent(kase -> notices.tell(
                        List.of(Telling.of(What.ASKED, kase.reference().value(), "asked " + question, at)
                                .to(List.of(OWNER), kase.assignee(), team(kase)))));
    }

    private String team(Case kase) {
        return Writings.team(service(kase), kase.state(), kase.state());
    }

    private Service service(Case kase) {
        return services.forCase(kase.service(), kase.version());
    }
}
