package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.cases.Conversation;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Outcome;
import frontdoor.drafts.Draft;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A conversation as it stands: what the member of staff has typed and chosen so far.
record Call(Draft draft) {

    /// Under what a conversation is kept; no service can be called that.
    static final String KEPT_AS = "#conversation";

    /// What a draft of a service keeps of the conversation: how the person was met, who was chosen and the name on
    /// their record, and which conversation it is. No question can be called that.
    private static final String CHANNEL = "#channel";
    private static final String CHOSEN = "#person";
    private static final String NAMED = "#name";
    static final String CONVERSATION = "#conversation";
    private static final String JOINS = "#joins";
    /// In which conversation a draft was sent: all else of it is forgotten.
    private static final String SENT_IN = "#sent-in";
    static final String PERSON = "person";
    /// The outcome that the page had chosen by itself.
    static final String LIKELIEST = "likeliest";
    /// What had been looked for on the page that was sent.
    static final String SOUGHT = "sought";

    static final Set<String> FIELDS =
            Set.of("channel", "q", "words", "event", "outcome", "service", "about", "cause", "note");
    private static final Set<String> NOTED = Set.of("outcome", "service", "about", "cause", "note");

    /// How a member of staff can meet somebody; the first is taken unless another is chosen.
    static final List<Channel> CHANNELS = List.of(
            Channel.PHONE, Channel.FACE_TO_FACE, Channel.EMAIL, Channel.PAPER, Channel.VOICEMAIL, Channel.MEMBER);

    /// The part of what was sent that is kept. A person who was chosen goes when somebody else is looked for. Who was
    /// chosen comes with the form: another window may show another call.
    static Map<String, List<String>> kept(Typed typed) {
        var kept = new LinkedHashMap<String, List<String>>();
        FIELDS.forEach(field -> kept.put(field, List.of(typed.text(field).strip())));
        if (typed.isBlank("wrap-up") && typed.text("outcome").equals(typed.text(LIKELIEST))) {
            kept.put("outcome", List.of()); // nobody has said so yet
        }
        boolean same = typed.text("q").strip().equals(typed.text(SOUGHT));
        kept.put(PERSON, same ? List.of(typed.text(PERSON)) : List.of());
        return kept;
    }

    String text(String field) {
        return new Typed(draft.input()).text(field);
    }

    Channel channel() {
        return channel(text("channel"));
    }

    /// How the person was met for whom a service's questions are asked.
    static Channel channel(Draft service) {
        return Channel.of(new Typed(service.input()).text(CHANNEL));
    }

    private static Channel channel(String key) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.key().equals(key) && CHANNELS.contains(channel))
                .findFirst()
                .orElse(CHANNELS.getFirst());
    }

    /// Under what it is logged, whenever it is: once when a case is opened and once at its end is one contact.
    String id() {
        return id(draft.command().toString());
    }

    private static String id(String command) {
        return "conversation:" + command;
    }

    /// Whether anything was written down of how it ended.
    boolean isNoted() {
        return NOTED.stream().anyMatch(field -> !text(field).isBlank());
    }

    /// Whether anything was looked for, chosen or written down.
    boolean isBegun() {
        return isNoted()
                || Stream.of("q", "words", "event", PERSON)
                        .anyMatch(field -> !text(field).isBlank());
    }

    /// What has most likely come of it: what they said, a case that was opened, a call that was promised, or an answer
    /// to what they looked for.
    ///
    /// @return empty while nothing points to any
    Optional<String> likeliest() {
        if (!text("outcome").isBlank()) {
            return Optional.of(text("outcome"));
        }
        var brought = new Brought(draft);
        if (!brought.references().isEmpty()) {
            return Optional.of(Outcome.OPENED.key());
        }
        if (!brought.promise().isEmpty()) {
            return Optional.of(Outcome.REFERRED.key());
        }
        return text("words").isBlank() && text("event").isBlank()
                ? Optional.empty()
                : Optional.of(Outcome.RESOLVED.key());
    }

    /// What is kept of it when they ask about a case: which, and that they are answered unless somebody said otherwise.
    Map<String, List<String>> about(String reference) {
        var outcome = text("outcome").isBlank() ? Outcome.RESOLVED.key() : text("outcome");
        return Map.of("about", List.of(reference), "outcome", List.of(outcome));
    }

    @Nullable
    String note() {
        var note = text("note");
        return note.isEmpty() ? null : note;
    }

    @Nullable
    AvoidableCause cause() {
        return Stream.of(AvoidableCause.values())
                .filter(cause -> cause.key().equals(text("cause")))
                .findFirst()
                .orElse(null);
    }

    /// What a draft of a service that is begun in it keeps.
    ///
    /// @param person who was chosen, or null
    /// @param sure whether it is sure that it is they
    Map<String, List<String>> kept(@Nullable Person person, boolean sure) {
        var kept = new LinkedHashMap<String, List<String>>();
        kept.put(CHANNEL, List.of(channel().key()));
        kept.put(CONVERSATION, List.of(draft.command().toString()));
        if (person != null) {
            kept.put(CHOSEN, List.of(String.valueOf(person.id())));
            kept.put(NAMED, sure ? List.of(person.name()) : List.of());
        }
        return kept;
    }

    /// What a draft of a service keeps that is begun for what came in writing.
    ///
    /// @param person who wrote it, or null
    static Map<String, List<String>> kept(Channel channel, @Nullable Person person) {
        var kept = new LinkedHashMap<String, List<String>>();
        kept.put(CHANNEL, List.of(channel.key()));
        if (person != null) {
            kept.put(CHOSEN, List.of(String.valueOf(person.id())));
            kept.put(NAMED, List.of(person.name()));
        }
        return kept;
    }

    /// Whether a field is for us to keep, and for no form to send.
    static boolean isOurs(String field) {
        return field.startsWith("#");
    }

    /// Who was chosen for a draft of a service, or null for nobody.
    static @Nullable Long chosen(Map<String, List<String>> service) {
        var id = new Typed(service).text(CHOSEN);
        return id.isEmpty() ? null : Long.valueOf(id);
    }

    /// What a draft keeps of the report that the person is added to.
    static Map<String, List<String>> joining(Reference known) {
        return Map.of(JOINS, List.of(known.value()));
    }

    /// The open report that the person is added to; empty where a draft opens one of its own.
    static Optional<Reference> joins(Map<String, List<String>> service) {
        return Reference.typed(new Typed(service).text(JOINS));
    }

    /// Whether a name is that of whoever was chosen. Another name is another person, who reports it with their help.
    static boolean isChosen(Map<String, List<String>> service, @Nullable String name) {
        return name != null
                && name.equalsIgnoreCase(new Typed(service).text(NAMED).strip());
    }

    /// The conversation that a draft of a service was begun in; empty when that is not known.
    static Optional<String> conversation(Draft service) {
        return Optional.of(new Typed(service.input()).text(CONVERSATION)).filter(command -> !command.isEmpty());
    }

    /// What a draft of a service keeps once it is sent, so that the last page can end the conversation.
    static Map<String, List<String>> sent(Draft service) {
        return conversation(service)
                .map(command -> Map.of(SENT_IN, List.of(command)))
                .orElse(Map.of());
    }

    /// The conversation that a draft was sent in; empty when that is not known.
    static Optional<String> sentIn(Draft service) {
        return Optional.of(new Typed(service.input()).text(SENT_IN)).filter(command -> !command.isEmpty());
    }

    /// What the conversation is, to be counted with the case that it opens.
    ///
    /// @param now the conversation as it stands, or null when it is over
    static Conversation told(String command, Draft service, @Nullable Call now, @Nullable String team) {
        return new Conversation(
                id(command),
                chosen(service.input()),
                team,
                now == null ? null : now.cause(),
                now == null ? null : now.note());
    }

    OptionalLong person() {
        var id = text(PERSON);
        return id.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
