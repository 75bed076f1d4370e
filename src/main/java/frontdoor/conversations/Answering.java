package frontdoor.conversations;

import frontdoor.conversations.Conversation.State;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.notify.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers what came in, once. Only who has the conversation answers it, and a second answer to the same item by
/// somebody else goes out only for a reason, which is counted.
@Component
public class Answering {

    /// Why an item may be answered by a second person: keys.
    public static final List<String> REASONS = List.of("corrects", "adds", "other_part", "asked_again");

    private static final Set<String> KNOWN = Set.copyOf(REASONS);

    private final ConversationStore store;
    private final ItemStore items;
    private final AnswerStore answers;
    private final EventStore events;
    private final Messages messages;
    private final Notices notices;
    private final WritingPromises promises;
    private final Clock clock;

    Answering(
            ConversationStore store,
            ItemStore items,
            AnswerStore answers,
            EventStore events,
            Messages messages,
            Notices notices,
            WritingPromises promises,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.answers = answers;
        this.events = events;
        this.messages = messages;
        this.notices = notices;
        this.promises = promises;
        this.clock = clock;
    }

    /// @param message the id of the message that is sent
    /// @param needs what helps the person to read it, or null
    /// @param person whom it is for, an id of the register of people, or null
    /// @param to an email address, a telephone number or a postal address with its lines apart
    /// @param waits whether we wait for the person now
    /// @param reason why it is sent although another has answered, or null
    public record Letter(
            UUID message,
            Medium medium,
            String to,
            String subject,
            String body,
            String language,
            @Nullable String needs,
            @Nullable Long person,
            boolean waits,
            @Nullable String reason) {

        public Letter(
                Medium medium,
                String to,
                String subject,
                String body,
                String language,
                boolean waits,
                @Nullable String reason) {
            this(UUID.randomUUID(), medium, to, subject, body, language, null, null, waits, reason);
        }
    }

    /// What came of it. Whatever it is, what was typed is kept as a draft until it is sent.
    public sealed interface Outcome {

        record Sent(Conversation now) implements Outcome {}

        record AlreadySent(Conversation now) implements Outcome {}

        /// @param now who has it, if anybody, is its owner
        record NotYours(Conversation now) implements Outcome {}

        /// Somebody else changed the conversation since the page was made.
        record Stale(Conversation now) implements Outcome {}

        /// Somebody else has answered, and no reason was given for a second answer.
        record AnsweredBefore(Conversation now, Answer answer) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// Answers all that is not answered yet or, if everything is, what came last. The letter is accepted for sending in
    /// the same transaction.
    @Transactional
    public Outcome answer(Command command, Letter letter) {
        var found = store.lock(command.conversation());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var conversation = found.get();
        if (events.has(command.id())) {
            return new Outcome.AlreadySent(conversation);
        }
        if (!conversation.isOwnedBy(command.username())) {
            return kept(command, conversation, letter, new Outcome.NotYours(conversation));
        }
        if (conversation.revision() != command.revision()) {
            return kept(command, conversation, letter, new Outcome.Stale(conversation));
        }
        var came = items.of(conversation.id());
        var toAnswer = toAnswer(came);
        var before = answers.byAnother(toAnswer, command.by());
        if (before.isPresent() && (letter.reason() == null || !KNOWN.contains(letter.reason()))) {
            return kept(command, conversation, letter, new Outcome.AnsweredBefore(conversation, before.get()));
        }
        return send(command, conversation, letter, came, toAnswer, before.isPresent() ? letter.reason() : null);
    }

    private Outcome kept(Command command, Conversation conversation, Letter letter, Outcome outcome) {
        answers.keepDraft(conversation.id(), command.username(), letter.body(), clock.instant());
        return outcome;
    }

    private static List<Long> toAnswer(List<Item> came) {
        var people = came.stream().filter(item -> !item.automatic()).toList();
        var open = people.stream()
                .filter(item -> item.answeredAt() == null)
                .map(Item::id)
                .toList();
        return open.isEmpty() && !people.isEmpty() ? List.of(people.getLast().id()) : open;
    }

    private Outcome send(
            Command command,
            Conversation conversation,
            Letter letter,
            List<Item> came,
            List<Long> toAnswer,
            @Nullable String reason) {
        var now = clock.instant();
        var message = new Message(
                letter.message(),
                conversation.reference(),
                letter.medium(),
                letter.to(),
                letter.medium() == Medium.TEXT ? "" : subject(letter.subject(), conversation),
                letter.body(),
                letter.language(),
                letter.needs(),
                null,
                letter.person());
        if (letter.medium() == Medium.EMAIL) {
            messages.reply(message, reply(came));
        } else {
            messages.accept(List.of(message));
        }
        answers.add(
                conversation.id(),
                new AnswerStore.New(
                        "answer",
                        command.by().toString(),
                        command.team(),
                        now,
                        letter.medium().key(),
                        letter.body(),
                        message.id(),
                        reason),
                toAnswer);
        items.answered(toAnswer, now);
        store.acknowledged(conversation.id(), now);
        store.state(conversation.id(), letter.waits() ? State.WAITING : State.ANSWERED, null);
        answers.dropDraft(conversation.id(), command.username());
        events.add(
                conversation.id(), command.id(), now, command.by(), "answered", null, Map.of("message", message.id()));
        store.reckon(conversation.id());
        store.moveOn(conversation.id());
        notices.tell(List.of(Telling.settled(conversation.reference(), What.LATENESS, now)));
        return new Outcome.Sent(store.get(conversation.id()));
    }

    /// Our reference stands in it, so that an answer finds its way back through programs that drop headers.
    private static String subject(String subject, Conversation conversation) {
        return subject.contains(conversation.reference()) ? subject : subject + " [" + conversation.reference() + "]";
    }

    private static Reply reply(List<Item> came) {
        var ids = came.stream().map(Item::messageId).filter(Objects::nonNull).toList();
        var late = ids.subList(Math.max(0, ids.size() - 10), ids.size());
        return new Reply(
                late.isEmpty() ? null : late.getLast(),
                late.isEmpty() ? null : late.stream().collect(Collectors.joining(" ")),
                false);
    }

    /// The council's greeting and end around an answer by email, in the language of whom it is to.
    ///
    /// @param name of whom it is to, or null for nobody that we know
    public AnswerFrame frame(String language, @Nullable String name, String officer, String team) {
        return promises.frame(language, name, officer, team);
    }

    /// Keeps what somebody is typing, so that it is not lost and others see it.
    @Transactional
    public void keep(Conversation conversation, String username, String body) {
        if (body.isBlank()) {
            answers.dropDraft(conversation.id(), username);
        } else {
            answers.keepDraft(conversation.id(), username, body, clock.instant());
        }
    }

    /// What is being typed, the latest first.
    public List<DraftAnswer> drafts(Conversation conversation) {
        return answers.drafts(conversation.id());
    }
}
