package frontdoor.conversations;

import frontdoor.conversations.Changes.Made;
import frontdoor.conversations.Conversation.State;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has a conversation, and how it ends without an answer.
@Component
public class Owners {

    /// Why a conversation may end without an answer: keys.
    public static final List<String> CLOSING =
            List.of("no_answer_needed", "answered_otherwise", "case_opened", "duplicate");

    /// Why one is nothing for us: keys.
    public static final List<String> SETTING_ASIDE = List.of("unwanted", "not_for_us");

    private final Changes changes;
    private final ConversationStore store;
    private final Notices notices;
    private final List<CaseLetters> cases;
    private final Clock clock;

    Owners(Changes changes, ConversationStore store, Notices notices, List<CaseLetters> cases, Clock clock) {
        this.changes = changes;
        this.store = store;
        this.notices = notices;
        this.cases = cases;
        this.clock = clock;
    }

    /// Takes a conversation that nobody has.
    ///
    /// @return refused with `taken` if somebody else has it
    @Transactional
    public Change claim(Command command) {
        return changes.whatever(command, conversation -> {
            if (conversation.owner() != null && !conversation.isOwnedBy(command.username())) {
                return new Made.Not("taken");
            }
            store.owner(conversation.id(), command.username());
            return Changes.it("claimed");
        });
    }

    /// Takes it from whoever has it.
    @Transactional
    public Change takeOver(Command command) {
        return assign(command, command.username());
    }

    /// Gives it to a colleague, whether they may have it or not: the caller sees to that. The colleague is told.
    ///
    /// @param to a username, or null for nobody
    @Transactional
    public Change assign(Command command, @Nullable String to) {
        return changes.onlyIfUnchanged(command, conversation -> given(command, conversation, to));
    }

    /// Gives it to somebody, or back to the team, if it is still with whom the caller says.
    ///
    /// @param from a username, or null for nobody
    /// @param to a username, or null for nobody
    /// @return false if somebody else has changed who has it
    @Transactional
    public boolean give(Command command, @Nullable String from, @Nullable String to) {
        var change = changes.whatever(
                command,
                conversation -> Objects.equals(conversation.owner(), from) && conversation.isOpen()
                        ? given(command, conversation, to)
                        : new Made.Not("taken"));
        return change instanceof Change.Done || change instanceof Change.AlreadyDone;
    }

    private Made given(Command command, Conversation conversation, @Nullable String to) {
        store.owner(conversation.id(), to);
        notices.tell(List.of(
                to == null
                        ? Telling.settled(conversation.reference(), Set.of(What.GIVEN), clock.instant())
                        : telling(What.GIVEN, command).to(to)));
        return to == null ? Changes.it("released") : new Made.It("assigned", null, Map.of("to", to));
    }

    private Telling telling(What what, Command command) {
        return Telling.of(what, command.conversation(), command.id(), clock.instant())
                .by(command.by());
    }

    /// Hands it to another team, with a word for them. Nobody has it until one of them takes it; whoever leads them is
    /// told.
    @Transactional
    public Change handOver(Command command, String team, String note) {
        return changes.onlyIfUnchanged(command, conversation -> {
            store.team(conversation.id(), team);
            notices.tell(List.of(telling(What.HANDED_OVER, command).to(List.of(Telling.LEADER), null, team)));
            return new Made.It(
                    "handed_over", note.isBlank() ? null : note, Map.of("from", conversation.team(), "to", team));
        });
    }

    /// @param reason one of [#CLOSING]
    @Transactional
    public Change close(Command command, String reason) {
        return end(command, State.CLOSED, reason, CLOSING);
    }

    /// @param reason one of [#SETTING_ASIDE]
    @Transactional
    public Change setAside(Command command, String reason) {
        return end(command, State.SET_ASIDE, reason, SETTING_ASIDE);
    }

    private Change end(Command command, State state, String reason, List<String> known) {
        return changes.onlyIfUnchanged(command, conversation -> {
            if (!known.contains(reason)) {
                return new Made.Not("no_reason");
            }
            store.state(conversation.id(), state, reason);
            return new Made.It(state.key(), null, Map.of("reason", reason));
        });
    }

    @Transactional
    public Change reopen(Command command) {
        return changes.onlyIfUnchanged(command, conversation -> {
            store.state(conversation.id(), State.OPEN, null);
            return Changes.it("reopened");
        });
    }

    /// A remark for colleagues.
    @Transactional
    public Change note(Command command, String text) {
        return changes.whatever(command, _ -> new Made.It("noted", text, Map.of()));
    }

    /// Says that it is about a case; whoever has that case is told.
    ///
    /// @param reference of a case that there is
    @Transactional
    public Change link(Command command, String reference) {
        return changes.whatever(command, conversation -> {
            store.link(conversation.id(), List.of(reference));
            store.lastOfPerson(conversation.id())
                    .ifPresent(item -> cases.forEach(each -> each.wrote(item, List.of(reference), command.by())));
            return new Made.It("linked", reference, Map.of());
        });
    }

    @Transactional
    public Change unlink(Command command, String reference) {
        return changes.whatever(
                command,
                conversation -> store.unlink(conversation.id(), reference)
                        ? new Made.It("unlinked", reference, Map.of())
                        : new Made.Not("not_linked"));
    }
}
