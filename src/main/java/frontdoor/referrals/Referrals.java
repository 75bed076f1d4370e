package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What recipients were told, and what they answer. The one way in to this module, besides the SQL function
/// `referrals.accept`.
@Component
public class Referrals {

    /// Referrals of a full page.
    public static final int PAGE = 25;

    private static final int LONGEST_KEPT = 2000; // characters

    private final ReferralReader reader;
    private final ReferralStore store;
    private final Chasing chasing;
    private final List<Heard> listeners;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Referrals(
            ReferralReader reader,
            ReferralStore store,
            Chasing chasing,
            List<Heard> listeners,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.chasing = chasing;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes what somebody says of a referral. Two who answer at once are taken one after the other, so that the second
    /// is judged by what the first made of it.
    public Answered answer(Answer answer) {
        return again(() -> {
            var found = reader.take(answer.referral());
            return found.isEmpty() ? new Answered.Unknown() : judge(found.get(), answer);
        });
    }

    private Answered judge(Referral before, Answer answer) {
        if (store.isKnown(before.id(), answer.command())) {
            return isOf(before, answer) ? new Answered.Again(before) : new Answered.NotTheirs();
        }
        var ruling = isOf(before, answer)
                ? Referring.decide(before.status(), answer.to(), answer.side(), answer.reason(), answer.note())
                : new Referring.Ruling.NotTheirs();
        return switch (ruling) {
            case Referring.Ruling.Moves _ -> move(before, answer);
            case Referring.Ruling.Again _ -> kept(answer, "again", new Answered.Again(before));
            case Referring.Ruling.OutOfOrder _ -> kept(answer, "out_of_order", new Answered.OutOfOrder(before));
            case Referring.Ruling.TooLate _ -> kept(answer, "too_late", new Answered.TooLate(before));
            case Referring.Ruling.NotTheirs _ -> kept(answer, "not_theirs", new Answered.NotTheirs());
            case Referring.Ruling.NoReason _ -> kept(answer, "no_reason", new Answered.NoReason(before));
        };
    }

    /// Whether all that an answer lacks is its reason: a page asks for that again, and keeps no slip of a hand.
    public boolean lacksReason(Referral referral, Answer answer) {
        return Referring.decide(referral.status(), answer.to(), answer.side(), answer.reason(), answer.note())
                instanceof Referring.Ruling.NoReason;
    }

    private static boolean isOf(Referral referral, Answer answer) {
        return answer.from() == null || answer.from().equals(referral.recipient());
    }

    private Answered kept(Answer answer, String outcome, Answered answered) {
        store.keep(answer, outcome);
        return answered;
    }

    private Answered move(Referral before, Answer answer) {
        var actBy = before.deadlines().actBy();
        store.move(before, answer, nextLook(before, answer.to()));
        var now = reader.find(before.id()).orElseThrow();
        if (answer.to() == Status.ACCEPTED) {
            listeners.forEach(listener -> listener.taken(now, answer.by(), answer.at()));
        }
        if (answer.to().isFinal()) {
            listeners.forEach(listener -> listener.ended(now, answer.by(), answer.at()));
        }
        return new Answered.Moved(
                now, before.isUnanswered() || actBy != null && answer.at().isAfter(actBy));
    }

    /// What was late once is not told again, and what is on hold waits for nobody.
    private static @Nullable Instant nextLook(Referral before, Status to) {
        return switch (to) {
            case REQUESTED -> before.deadlines().acknowledgeBy();
            case ACCEPTED, IN_PROGRESS ->
                before.lateAt() == null ? before.deadlines().actBy() : null;
            case DRAFT, ON_HOLD, REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> null;
        };
    }

    /// Keeps what a recipient sent and nobody can read. It changes nothing, and is there to be looked at.
    ///
    /// @param sent as it came; of a long one the beginning
    /// @return false if there is no such referral, or this came before
    public boolean unreadable(UUID referral, UUID command, String sent, Actor by) {
        return reader.find(referral).isPresent()
                && store.note(
                        referral,
                        command,
                        "unreadable",
                        sent.substring(0, Math.min(sent.length(), LONGEST_KEPT)),
                        by,
                        clock.instant());
    }

    /// The recipient says that they know it was taken back.
    ///
    /// @param from the recipient in whose name it is said
    /// @return false if it was not taken back, is another's, or they have said so
    public boolean seen(UUID command, UUID referral, String from, Actor by) {
        var at = clock.instant();
        return again(() -> reader.take(referral)
                .filter(found -> found.recipient().equals(from))
                .filter(_ -> store.seen(referral, at))
                .map(_ -> store.note(referral, command, "retraction_seen", null, by, at))
                .orElse(false));
    }

    /// Whether it waits for an answer and was not chased, or was and is silent since.
    public boolean mayChase(Referral referral) {
        return referral.status() == Status.REQUESTED && (referral.chasedAt() == null || referral.isUnanswered());
    }

    /// Asks the recipient once more, before time does: then time does not.
    ///
    /// @return false if it waits for no answer, or was chased already
    public boolean chase(UUID command, UUID referral, Actor by) {
        var at = clock.instant();
        return again(() -> reader.take(referral)
                .filter(this::mayChase)
                .filter(_ -> store.note(referral, command, "chased", null, by, at))
                .map(found -> {
                    store.chased(referral, at, ReferralSweep.silentAt(found, at));
                    chasing.chase(found, at);
                    return true;
                })
                .orElse(false));
    }

    private <T> T again(Supplier<T> work) {
        return Tries.in(transactions, work);
    }

    public Optional<Referral> find(UUID id) {
        return reader.find(id);
    }

    /// Those of a case in the order in which they were made, with all that happened to each.
    public List<Followed> of(Reference reference) {
        return reader.of(reference);
    }

    /// What waits for these recipients, the earliest due first.
    ///
    /// @return one more than [#PAGE] when another page follows
    public List<Referral> waiting(Collection<String> recipients, DueCursor after) {
        return reader.waiting(recipients, after, PAGE + 1);
    }

    /// What these teams asked for and has no answer although it was chased, the earliest due first.
    ///
    /// @return one more than [#PAGE] when another page follows
    public List<Referral> silent(Collection<String> teams, DueCursor after) {
        return reader.silent(teams, after, PAGE + 1);
    }

    /// Recipients whom these teams are to tell by telephone and have not, the earliest due first.
    ///
    /// @return one more than [#PAGE] when another page follows
    public List<Referral> calls(Collection<String> teams, DueCursor after) {
        return reader.calls(teams, after, PAGE + 1);
    }
}
