package frontdoor.inbox;

import frontdoor.conversations.Answer;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.DraftAnswer;
import frontdoor.conversations.Folded;
import frontdoor.conversations.Happening;
import frontdoor.conversations.Item;
import frontdoor.people.Person;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `inbox/conversation` shows.
///
/// @param acts whether the reader may do more than read
/// @param people whether the customer's record is for the reader
/// @param ended those of the cases that have ended and that the reader may see inside
/// @param person the customer, or null while nobody knows who it is
/// @param warnings what to know before anybody reaches the customer, or null while nobody knows who it is
/// @param writer who it may be, and what puts it right
/// @param names of staff, by username
/// @param teams titles, by key
/// @param others who has it open now, in words; empty for nobody
/// @param before the answer that somebody else has given already, or null
/// @param colleagues to whom it can be given
/// @param ways how an answer can be sent
/// @param subject of the answer
/// @param typed of the answer, and kept
/// @param text of the answer as its box begins: what is typed, or the council's greeting and end
/// @param articles that may answer what was asked
/// @param drafts what others are typing
/// @param sounds sources of the items whose sound is kept
/// @param forms ids of the items that are forms of partners
public record ConversationPage(
        Conversation conversation,
        boolean acts,
        boolean people,
        boolean mine,
        boolean late,
        List<Item> items,
        List<Answer> answers,
        List<Happening> history,
        List<String> cases,
        List<EndedCase> ended,
        @Nullable Person person,
        @Nullable Warnings warnings,
        WriterPage writer,
        Map<String, String> names,
        Map<String, String> teams,
        List<Option> handTo,
        List<Option> colleagues,
        String others,
        @Nullable Answer before,
        List<Option> ways,
        List<Option> reasons,
        List<Option> closing,
        List<Option> aside,
        String subject,
        String typed,
        String text,
        boolean waits,
        List<Helps> articles,
        List<DraftAnswer> drafts,
        Set<String> sounds,
        Set<Long> forms,
        @Nullable String notice,
        Problems problems) {

    private static final int MOST_SAID = 4000; // characters

    /// One line of what was written: what came in or what went out, and null for the other.
    public record Written(
            Instant at, @Nullable Item item, @Nullable Answer answer) {}

    /// What came in and what went out, oldest first.
    public List<Written> thread() {
        return Stream.concat(
                        items.stream().map(item -> new Written(item.cameAt(), item, null)),
                        answers.stream().map(answer -> new Written(answer.at(), null, answer)))
                .sorted(Comparator.comparing(Written::at))
                .toList();
    }

    /// An article that may help.
    ///
    /// @param insert whether its words may go to anybody
    public record Helps(String key, String title, String summary, boolean insert) {}

    /// The item for which a request is opened, unless another is meant: the first that nobody has answered; null if no
    /// person wrote any.
    public @Nullable Long toOpen() {
        return first().map(Item::id).orElse(null);
    }

    /// What they say in it, as a case takes it: without what they quote, and not too long.
    ///
    /// @param otherwise for what says nothing that we can read
    public String said(String otherwise) {
        return first().map(item -> Folded.of(item.body()).own().strip())
                .filter(own -> !own.isEmpty())
                .map(own -> own.substring(0, Math.min(own.length(), MOST_SAID)))
                .orElse(otherwise);
    }

    private Optional<Item> first() {
        var people = items.stream().filter(item -> !item.automatic()).toList();
        return people.stream()
                .filter(item -> item.answeredAt() == null)
                .findFirst()
                .or(() -> people.isEmpty() ? Optional.empty() : Optional.of(people.getLast()));
    }

    /// What its page is called: its subject or, without one, who wrote and how.
    ///
    /// @param channel on which it began, in words
    public String title(String channel) {
        if (!conversation.subject().isBlank()) {
            return conversation.subject();
        }
        var sender = items.isEmpty() ? null : items.getFirst().senderName();
        return person != null ? channel + ": " + person.name() : sender != null ? channel + ": " + sender : channel;
    }

    /// Whether nothing waits for an answer of ours, and none is being written.
    public boolean isAnswered() {
        return conversation.state() != Conversation.State.OPEN && typed.isBlank() && !problems.any();
    }

    /// Whether somebody has said by hand whose it is.
    public boolean isSaid() {
        return person != null && writer.undo() != null;
    }

    /// Whether the form for somebody new was sent and is wrong.
    public boolean addsSomebody() {
        return problems.all().stream().anyMatch(problem -> problem.field().startsWith("somebody-"));
    }

    /// Whether an answer can go to an address that is typed.
    public boolean takesAddress() {
        return ways.stream().anyMatch(way -> way.value().equals(Ways.TYPED));
    }

    public String here() {
        return "/desk/inbox/" + conversation.reference();
    }

    public String command() {
        return UUID.randomUUID().toString();
    }

    /// What somebody is called.
    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    /// What the team is called that has it.
    public String team(String key) {
        return teams.getOrDefault(key, key);
    }
}
