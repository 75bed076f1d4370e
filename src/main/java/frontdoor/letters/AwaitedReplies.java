package frontdoor.letters;

import frontdoor.cases.CaseNotes;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Replies that letters asked for: a clock on the person, beside the promises that the council's own clocks keep. It
/// stops when they say anything about the matter, on whatever channel, or when staff say that they did.
@Component
public class AwaitedReplies {

    private static final Actor CLOCK = Actor.system("clock");
    private static final int BATCH = 200;

    private final AwaitedReplyStore store;
    private final Messages messages;
    private final CaseNotes notes;
    private final MessageSource text;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AwaitedReplies(
            AwaitedReplyStore store,
            Messages messages,
            CaseNotes notes,
            MessageSource text,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.notes = notes;
        this.text = text;
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
        ended(reply, clock.instant(), by);
    }

    /// Looks who has replied, reminds those whose day comes near, and notices the days that passed: in this order, so
    /// that nobody is told off for what has just come in. What was done once is not done again.
    void look() {
        store.heard(BATCH).forEach(reply -> {
            var at = reply.repliedAt();
            if (at != null) {
                ended(reply, at, CLOCK);
            }
        });
        var now = clock.instant();
        store.toRemind(now, BATCH).forEach(reply -> transaction.executeWithoutResult(_ -> remind(reply, now)));
        store.passed(now, BATCH).forEach(reply -> transaction.executeWithoutResult(_ -> pass(reply, now)));
    }

    private void ended(AwaitedReply reply, Instant at, Actor by) {
        transaction.executeWithoutResult(_ -> {
            if (store.replied(reply.letter(), at)) {
                tell(reply, "replied", by);
            }
        });
    }

    /// By the way the letter went. The relay obeys what is safe now.
    private void remind(AwaitedReply reply, Instant now) {
        var letter = messages.find(reply.letter());
        if (!store.reminded(reply.letter(), now) || letter.isEmpty()) {
            return;
        }
        var first = letter.get().message();
        if (first.recipient().isEmpty()) {
            return; // it was forgotten
        }
        var locale = Locale.forLanguageTag(first.language());
        var day = LetterValues.day(reply.dueAt(), locale);
        var wrote = LetterValues.day(reply.since(), locale);
        messages.accept(List.of(new Message(
                UUID.randomUUID(),
                first.about(),
                first.medium(),
                first.recipient(),
                first.subject().isEmpty()
                        ? ""
                        : text.getMessage("letters.remind.subject", new Object[] {first.subject()}, locale),
                text.getMessage(
                        "letters.remind.body",
                        new Object[] {wrote, reply.title(), day, reply.otherwise(), reference(reply)},
                        locale),
                first.language(),
                first.needs(),
                "letter/" + reply.letter() + "/reminder",
                first.person())));
        tell(reply, "reminded", CLOCK);
    }

    private static String reference(AwaitedReply reply) {
        var reference = reply.reference();
        return reference == null ? "" : reference;
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
