package frontdoor.referrals;

import static frontdoor.referrals.Status.ACCEPTED;
import static frontdoor.referrals.Status.CANCELLED;
import static frontdoor.referrals.Status.COMPLETED;
import static frontdoor.referrals.Status.DRAFT;
import static frontdoor.referrals.Status.ENTERED_IN_ERROR;
import static frontdoor.referrals.Status.FAILED;
import static frontdoor.referrals.Status.IN_PROGRESS;
import static frontdoor.referrals.Status.ON_HOLD;
import static frontdoor.referrals.Status.REJECTED;
import static frontdoor.referrals.Status.REQUESTED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one pure function that says what an answer makes of a referral.
///
/// The moves are those of the closed-loop referral of Gravity SDOH Clinical Care (HL7 FHIR R4), as its state diagram
/// draws them.
public final class Referring {

    private static final Set<Status> REQUESTERS = EnumSet.of(DRAFT, REQUESTED, CANCELLED, ENTERED_IN_ERROR);
    private static final Set<Status> RECIPIENTS =
            EnumSet.of(ACCEPTED, REJECTED, IN_PROGRESS, ON_HOLD, FAILED, COMPLETED, CANCELLED);
    private static final Set<Status> WITH_REASON = EnumSet.of(REJECTED, CANCELLED, ON_HOLD, FAILED);

    private Referring() {}

    /// What comes of it. Whatever it is, the answer is kept.
    public sealed interface Ruling {

        record Moves(Status to) implements Ruling {}

        /// It stands there already.
        record Again() implements Ruling {}

        /// It cannot get there from where it stands.
        record OutOfOrder(Status now) implements Ruling {}

        /// It had come to its end.
        record TooLate(Status end) implements Ruling {}

        /// That is not for this side to say.
        record NotTheirs() implements Ruling {}

        /// It takes a reason: a coded one to reject, and words to hold, to fail, to cancel and for any other reason.
        record NoReason() implements Ruling {}
    }

    /// @param reason why it is rejected; null for any other move
    /// @param note in words, or null
    public static Ruling decide(Status now, Status to, Side by, @Nullable Rejection reason, @Nullable String note) {
        if (!(by == Side.REQUESTER ? REQUESTERS : RECIPIENTS).contains(to)) {
            return new Ruling.NotTheirs();
        }
        if (now == to) {
            return new Ruling.Again();
        }
        if (now == ENTERED_IN_ERROR || now.isFinal() && to != ENTERED_IN_ERROR) {
            return new Ruling.TooLate(now);
        }
        if (!from(now).contains(to)) {
            return new Ruling.OutOfOrder(now);
        }
        if (WITH_REASON.contains(to) && !isExplained(to, reason, note)) {
            return new Ruling.NoReason();
        }
        return new Ruling.Moves(to);
    }

    private static boolean isExplained(Status to, @Nullable Rejection reason, @Nullable String note) {
        boolean words = note != null && !note.isBlank();
        return to == REJECTED ? reason != null && (words || reason != Rejection.OTHER) : words;
    }

    private static Set<Status> from(Status now) {
        var next = switch (now) {
            case DRAFT -> EnumSet.of(REQUESTED);
            case REQUESTED -> EnumSet.of(ACCEPTED, REJECTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, ON_HOLD, CANCELLED, COMPLETED, FAILED);
            case IN_PROGRESS -> EnumSet.of(ON_HOLD, CANCELLED, COMPLETED, FAILED);
            case ON_HOLD -> EnumSet.of(IN_PROGRESS, CANCELLED, COMPLETED, FAILED);
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> EnumSet.noneOf(Status.class);
        };
        next.add(ENTERED_IN_ERROR);
        return next;
    }
}
