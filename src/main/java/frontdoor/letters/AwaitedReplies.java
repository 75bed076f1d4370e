package frontdoor.letters;

import frontdoor.cases.CaseNotes;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Replies that letters asked for: a clock on the person, beside the promises that the council's own clocks keep. It
/// stops when whoever the letter went to says anything about the matter, on whatever channel, when staff say that they
/// did, and when their case is closed. What anybody else says about it stops nothing, unless it answers that letter.
@Component
public class AwaitedReplies {

    private static final Actor CLOCK = Actor.system("clock");
    private static final int BATCH = 200;

    private final AwaitedReplyStore store;
    private final Messages messages;
    private final CaseNotes notes;
    private final LetterReminders reminders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AwaitedReplies(
            AwaitedReplyStore store,
            Messages messages,
            CaseNotes notes,
            LetterReminders reminders,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.notes = notes;
        this.reminders = reminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those about a case, the newest first, at most 20.
    public List<AwaitedReply> about(Reference reference) {
        return store.about(reference.value());
    }

    public Optional<AwaitedReply> find(UUID letter) {
        return store.find(letter);
    }

    /// Staff say that the reply has come, such as by telephone. Saying it twice changes nothing.
    public void came(AwaitedReply reply, Actor by) {
        ended(reply, clock.instant(), false, by);
    }

    /// Looks who has replied and which cases are closed, reminds those whose day comes near, and notices the days
    /// that passed: in this order, so that nobody is told off for what has just come in. What was done once is not
    /// done again.
    void look() {
        store.heard(BATCH).forEach(heard -> {
            var at = heard.reply().repliedAt();
            if (at != null) {
                ended(heard.reply(), at, heard.told(), CLOCK);
            }
        });
        store.end();
        var now = clock.instant();
        store.toRemind(now, BATCH).forEach(reply -> transaction.executeWithoutResult(_ -> remind(reply, now)));
        store.passed(now, BATCH).forEach(reply -> transaction.executeWithoutResult(_ -> pass(reply, now)));
    }

    /// @param told whether the story has a line of the reply: it needs no second one
    private void ended(AwaitedReply reply, Instant at, boolean told, Actor by) {
        transaction.executeWithoutResult(_ -> {
            if (store.replied(reply.letter(), at) && !told) {
                tell(reply, "replied", by);
            }
        });
    }

    private void remind(AwaitedReply reply, Instant now) {
        var letter = messages.find(reply.letter()).map(Dispatch::message);
        if (letter.isEmpty() || letter.get().recipient().isEmpty()) {
            store.dropReminder(reply.letter()); // it was forgotten
        } else if (!reminders.isStillTheirs(reply, letter.get())) {
            if (store.dropReminder(reply.letter())) {
                tell(reply, "not_reminded", CLOCK);
            }
        } else if (store.reminded(reply.letter(), now)) {
            messages.accept(List.of(reminders.of(reply, letter.get())));
            tell(reply, "reminded", CLOCK);
        }
    }

    private void pass(AwaitedReply reply, Instant now) {
        if (store.pass(reply.letter(), now)) {
            tell(reply, "no_reply", CLOCK);
        }
    }

    private void tell(AwaitedReply reply, String type, Actor by) {
        var reference = reply.reference();
        if (reference != null) {
            notes.tell(
                    UUID.randomUUID(),
                    new Reference(reference),
                    type,
                    Map.of("title", reply.title(), "letter", reply.letter().toString()),
                    by);
        }
    }
}
