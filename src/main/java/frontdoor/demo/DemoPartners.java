package frontdoor.demo;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.Partners;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The partners of the made-up council: somebody who signs in for each that has a portal, and what they answer. Most
/// take what they are asked and do it, some are still at it, one in six cannot, and one in six does not answer.
@Component
class DemoPartners {

    private static final Actor BY = Actor.system("demo");
    /// In turn, so that there is some of each however few are asked.
    private static final List<Reply> REPLIES =
            List.of(Reply.DONE, Reply.NONE, Reply.AT_IT, Reply.NO_ROOM, Reply.DONE, Reply.DONE);

    private static final int HOURS_TO_TAKE = 20;
    private static final int HOURS_TO_DO = 90;

    private final Partners partners;
    private final PartnerPeople people;
    private final Referrals referrals;
    private final Clock clock;
    private int asked;

    private enum Reply {
        DONE,
        NONE,
        AT_IT,
        NO_ROOM
    }

    DemoPartners(Partners partners, PartnerPeople people, Referrals referrals, Clock clock) {
        this.partners = partners;
        this.people = people;
        this.referrals = referrals;
        this.clock = clock;
    }

    /// An administrator for each partner with a portal, at the address that partners.yaml gives.
    void staff() {
        for (var partner : partners.all()) {
            var contact = partner.contact();
            if (partner.route() == Partner.Route.PORTAL && !partner.light() && contact.email() != null) {
                people.add(partner.key(), contact.name(), contact.email(), true, BY);
            }
        }
    }

    /// @param from when the case came to where it stands: nobody answers earlier
    void answer(Reference reference, Instant from, Random random) {
        referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(referral -> !referral.isForTeam() && referral.status() == Status.REQUESTED)
                .forEach(referral -> answer(referral, from, random));
    }

    private void answer(Referral referral, Instant from, Random random) {
        var taken = later(from, HOURS_TO_TAKE, random);
        switch (REPLIES.get(asked++ % REPLIES.size())) {
            case NONE -> {}
            case NO_ROOM -> say(referral, Status.REJECTED, Rejection.CAPACITY, taken);
            case AT_IT -> say(referral, Status.ACCEPTED, null, taken);
            case DONE -> {
                if (say(referral, Status.ACCEPTED, null, taken) instanceof Answered.Moved) {
                    say(referral, Status.COMPLETED, null, later(taken, HOURS_TO_DO, random));
                }
            }
        }
    }

    private static Instant later(Instant from, int hours, Random random) {
        return from.plus(Duration.ofMinutes(10 + random.nextInt(hours * 60)));
    }

    /// @return null for what they will not have said by now
    private @Nullable Answered say(Referral referral, Status to, @Nullable Rejection reason, Instant at) {
        if (at.isAfter(clock.instant())) {
            return null;
        }
        var by = new Actor(Actor.Kind.PARTNER, referral.recipientKey());
        return referrals.answer(
                new Answer(UUID.randomUUID(), referral.id(), referral.recipient(), to, reason, null, by, at));
    }
}
