package frontdoor.notify;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The outbox: what the council writes to people. The one way in to this module.
@Component
public class Messages {

    private final MessageStore store;
    private final ReplyStore replies;
    private final Clock clock;

    Messages(MessageStore store, ReplyStore replies, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.clock = clock;
    }

    /// Accepts messages, in the caller's transaction if there is one. They are sent once it is committed.
    ///
    /// @return how many were new; one accepted before is left as it is
    @Transactional
    public int accept(List<Message> messages) {
        return messages.isEmpty() ? 0 : store.accept(messages, clock.instant());
    }

    /// Accepts a message that belongs to a thread of emails, as [#accept] does.
    @Transactional
    public void reply(Message message, Reply reply) {
        if (store.accept(List.of(message), clock.instant()) == 1) {
            replies.add(message.id(), reply);
        }
    }

    /// All that was written about a case, oldest first.
    ///
    /// @param about a case reference, or the key the messages were accepted under
    public List<Dispatch> about(String about) {
        return store.about(about);
    }

    /// All that was written about any of these, oldest first.
    public List<Dispatch> about(Collection<String> keys) {
        return store.about(keys);
    }

    public Optional<Dispatch> find(UUID id) {
        return store.find(id);
    }

    /// The text message about a case or a conversation that went to a number last, since then.
    ///
    /// @param number in the international form, as it was written to
    public Optional<Dispatch> lastText(String number, Instant since) {
        return store.lastText(number, since);
    }

    /// Messages in one state, newest first, at most `limit`; for the outbox page and the dead letters.
    ///
    /// @param state any but DELIVERED: those are found by what they are about
    /// @param after the last message of the page before, or null for the first page
    public List<Dispatch> in(Dispatch.State state, @Nullable UUID after, int limit) {
        if (state == Dispatch.State.DELIVERED) {
            throw new IllegalArgumentException("Delivered messages are found by what they are about");
        }
        return store.in(state, after, limit);
    }

    /// Sends a dead, held or set aside message again, from its first try.
    ///
    /// @return false if there is no such message to send again
    @Transactional
    public boolean sendAgain(UUID id, Actor by) {
        return store.sendAgain(id, clock.instant(), by);
    }

    /// Says that a message will not be sent.
    ///
    /// @param reason in the administrator's words, not blank
    /// @return false if the message is not one that waits, is held or is dead
    @Transactional
    public boolean setAside(UUID id, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A message is set aside for a reason");
        }
        return store.setAside(id, reason, clock.instant(), by);
    }

    /// Says that somebody printed and posted a held message, or handed it over.
    ///
    /// @return false if the message is not held
    @Transactional
    public boolean handedOver(UUID id, Actor by) {
        return store.handedOver(id, clock.instant(), by);
    }

    /// The same of several at once.
    ///
    /// @return how many of them were held
    @Transactional
    public int handedOver(Collection<UUID> ids, Actor by) {
        return ids.isEmpty() ? 0 : store.handedOver(ids, clock.instant(), by);
    }

    /// Letters that no carrier takes, the oldest first.
    public List<Dispatch> heldPost(int limit) {
        return store.heldPost(limit);
    }

    /// A mail server says that a message did not get there after all.
    ///
    /// @param why the code that it gave, `5.1.1`
    /// @return the message; empty if it is none of ours, or that was said before
    @Transactional
    public Optional<Dispatch> cameBack(UUID id, String why) {
        return store.cameBack(id, why, clock.instant());
    }

    /// Blanks the recipient and the words of all messages about something whose time is up. What was not delivered by
    /// then is set aside. The ledger still counts them.
    @Transactional
    public void forget(String about) {
        store.forget(about);
    }

    /// One row for each medium.
    public List<Ledger> ledger() {
        return store.ledger();
    }

    /// How far the ledger is from balancing, over all media and regardless of sign; 0 when nothing is lost.
    public long unaccounted() {
        return Ledger.unaccounted(ledger());
    }
}
