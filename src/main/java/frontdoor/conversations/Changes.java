package frontdoor.conversations;

import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Does one command to one conversation: once, on what the person was looking at, and with its line in the history.
/// Callers have a transaction.
@Component
class Changes {

    private final ConversationStore store;
    private final EventStore events;
    private final Notices notices;
    private final Clock clock;

    Changes(ConversationStore store, EventStore events, Notices notices, Clock clock) {
        this.store = store;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /// What was made of it.
    sealed interface Made {

        /// @param what the key of its line in the history
        /// @param note what they said with it, or null
        /// @param detail ids by which it can be undone
        record It(String what, @Nullable String note, Map<String, ?> detail) implements Made {}

        record Not(String reason) implements Made {}
    }

    static Made it(String what) {
        return new Made.It(what, null, Map.of());
    }

    /// @param how does it; the conversation is locked meanwhile
    Change onlyIfUnchanged(Command command, Function<Conversation, Made> how) {
        return make(command, true, how);
    }

    /// For what can do no harm to what somebody else did meanwhile.
    Change whatever(Command command, Function<Conversation, Made> how) {
        return make(command, false, how);
    }

    private Change make(Command command, boolean unchanged, Function<Conversation, Made> how) {
        var found = store.lock(command.conversation());
        if (found.isEmpty()) {
            return new Change.NotFound();
        }
        var conversation = found.get();
        if (events.has(command.id())) {
            return new Change.AlreadyDone(conversation);
        }
        if (unchanged && conversation.revision() != command.revision()) {
            return new Change.Stale(conversation);
        }
        return switch (how.apply(conversation)) {
            case Made.Not not -> new Change.Refused(conversation, not.reason());
            case Made.It it -> {
                events.add(
                        conversation.id(),
                        command.id(),
                        clock.instant(),
                        command.by(),
                        it.what(),
                        it.note(),
                        it.detail());
                store.reckon(conversation.id());
                store.moveOn(conversation.id());
                var now = store.get(conversation.id());
                if (!now.isOpen()) {
                    notices.tell(List.of(Telling.settled(now.reference(), What.LATENESS, clock.instant())));
                }
                yield new Change.Done(now);
            }
        };
    }
}
