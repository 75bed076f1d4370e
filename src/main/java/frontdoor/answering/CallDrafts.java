package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.calls.Calls;
import frontdoor.calls.Handover;
import frontdoor.calls.Handovers;
import frontdoor.calls.Passed;
import frontdoor.calls.Ringing;
import frontdoor.cases.Conversation;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.files.Uploader;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.people.Phone;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The conversations that a member of staff has going on, one for each window.
@Component
class CallDrafts {

    static final String COMMAND = "command";
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Drafts drafts;
    private final Handovers handovers;
    private final KnownAnswers knownAnswers;
    private final WhoRings whoRings;
    private final SetAside aside;

    CallDrafts(Drafts drafts, Handovers handovers, KnownAnswers knownAnswers, WhoRings whoRings, SetAside aside) {
        this.drafts = drafts;
        this.handovers = handovers;
        this.knownAnswers = knownAnswers;
        this.whoRings = whoRings;
        this.aside = aside;
    }

    /// The one that was used last, begun now if there was none.
    Call current(SignedIn who) {
        return drafts.find(visit(who), Call.KEPT_AS).map(Call::new).orElseGet(() -> begin(who));
    }

    Call begin(SignedIn who) {
        return new Call(drafts.begin(visit(who), Call.KEPT_AS, 0, Map.of()));
    }

    /// The conversation of a call: it was begun by the first who took it, and goes on with whoever has it now.
    Call take(Ringing ringing, SignedIn who) {
        var draft = drafts.resume(visit(who), Call.KEPT_AS, 0, Calls.conversation(ringing.id()));
        if (!draft.input().isEmpty()) {
            return new Call(draft);
        }
        var number = ringing.number() == null ? "" : Phone.written(ringing.number());
        var fields = new HashMap<>(whoRings.proposed(number, who));
        fields.put("channel", List.of(Channel.PHONE.key()));
        fields.put("q", List.of(number));
        return keep(new Call(draft), fields, who);
    }

    /// The one that the page showed; another window may have begun one since.
    Call sent(Typed typed, SignedIn who) {
        var stored = current(who);
        return command(typed)
                .filter(command -> !command.equals(stored.draft().command()))
                .map(command -> named(command, who))
                .orElse(stored);
    }

    /// The one of this id, begun now if there was none. Whoever writes in one that was set aside takes it up.
    Call named(UUID command, SignedIn who) {
        aside.takeUp(command, who);
        return new Call(drafts.resume(visit(who), Call.KEPT_AS, 0, command));
    }

    Call keep(Call call, Map<String, List<String>> fields, SignedIn who) {
        return new Call(drafts.keep(visit(who), call.draft(), aside.begun(call.draft(), fields)));
    }

    /// Begins a service's questions in it, with what is known of the person once it is sure that it is they. Until
    /// then whoever reports it is somebody new: nobody else can write on a person's record.
    void start(Service service, int version, Call call, @Nullable Customer person, boolean sure, SignedIn who) {
        var known = known(service, call, person, sure);
        known.putAll(call.kept(person == null ? null : person.person(), sure));
        drafts.begin(visit(who), service.key(), version, known);
    }

    /// Begins a service's questions under this command, or goes on with them.
    ///
    /// @param known is asked only if they are begun now
    void start(Service service, int version, UUID command, Supplier<Map<String, List<String>>> known, SignedIn who) {
        var draft = drafts.resume(visit(who), service.key(), version, command);
        if (draft.input().isEmpty() && !draft.isSent()) {
            drafts.keep(visit(who), draft, known.get());
        }
    }

    /// The same for a report that is known: once for a conversation, however often it is pressed.
    Draft join(
            Service service,
            int version,
            Call call,
            @Nullable Customer person,
            boolean sure,
            Reference known,
            SignedIn who) {
        var text = call.draft().command() + known.value();
        var command = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        var draft = drafts.resume(visit(who), service.key(), version, command);
        if (draft.isSent()) {
            return draft;
        }
        var fields = known(service, call, person, sure);
        fields.putAll(call.kept(person == null ? null : person.person(), sure));
        fields.putAll(Call.joining(known));
        return drafts.keep(visit(who), draft, fields);
    }

    /// The conversation changes hands with all that was asked in it, in the transaction in which it is taken.
    @EventListener
    void passed(Passed passed) {
        drafts.move(visit(passed.from()), visit(passed.to()), draft -> isOf(passed.conversation(), draft));
        aside.passed(passed.conversation(), passed.from(), passed.to());
    }

    /// Whether a draft is that conversation, or a service that was begun in it.
    static boolean isOf(UUID conversation, Draft draft) {
        return draft.service().equals(Call.KEPT_AS) && draft.command().equals(conversation)
                || Call.conversation(draft)
                        .filter(conversation.toString()::equals)
                        .isPresent();
    }

    /// Whether the page that was sent shows a conversation that a colleague has taken over.
    ///
    /// @return the username of whoever has it now
    Optional<String> handedOn(Typed typed, SignedIn who) {
        return handedOn(Call.KEPT_AS, typed, command(typed), who);
    }

    /// The same of a page with a service's questions, which names the conversation that they are asked in.
    Optional<String> handedOn(String service, Typed typed, SignedIn who) {
        return handedOn(service, typed, uuid(typed, Call.CONVERSATION), who);
    }

    private Optional<String> handedOn(String key, Typed typed, Optional<UUID> conversation, SignedIn who) {
        return conversation
                .filter(_ -> command(typed)
                        .flatMap(command -> drafts.find(visit(who), key, command.toString()))
                        .isEmpty())
                .flatMap(each -> owner(each, who));
    }

    /// The colleague who has taken a conversation over.
    Optional<String> owner(UUID conversation, SignedIn who) {
        return handovers.owner(conversation).filter(owner -> !owner.equals(who.username()));
    }

    /// A conversation as whoever offers it has it, and the services that were begun in it.
    List<Draft> offered(Handover handover) {
        return drafts.fitting(visit(handover.from()), draft -> isOf(handover.conversation(), draft));
    }

    /// Of somebody of whom it is not sure who they are, nothing is known but the name by which they were found, and the
    /// number that they ring from.
    Map<String, List<String>> known(Service service, Call call, @Nullable Customer person, boolean sure) {
        var known = sure ? knownAnswers.known(service, person) : knownAnswers.named(service, person);
        Phone.typed(call.text("q"))
                .ifPresent(number -> known.putIfAbsent(ContactQuestions.PHONE, List.of(Phone.written(number))));
        return known;
    }

    void drop(Call call, SignedIn who) {
        drafts.drop(visit(who), call.draft());
    }

    /// A conversation that goes on with them; empty if it is over, or a colleague has it.
    Optional<Call> find(String command, SignedIn who) {
        return drafts.find(visit(who), Call.KEPT_AS, command).map(Call::new);
    }

    /// What a case that is opened says of the conversation it came up in; null when that is not known.
    @Nullable
    Conversation of(Draft service, SignedIn who) {
        var came = Came.of(service);
        if (came.isPresent()) {
            return new Conversation(came.get().about(), Call.chosen(service.input()), team(who), null, null);
        }
        return Call.conversation(service)
                .map(command -> Call.told(command, service, find(command, who).orElse(null), team(who)))
                .orElse(null);
    }

    /// A case was opened in the conversation that a draft of a service was begun in.
    void opened(Draft service, Reference reference, SignedIn who) {
        Call.conversation(service)
                .flatMap(command -> drafts.find(visit(who), Call.KEPT_AS, command))
                .ifPresent(draft -> drafts.keep(visit(who), draft, new Brought(draft).opened(reference)));
    }

    /// For whom a contact is handled: one team, though somebody may work in several.
    static @Nullable String team(SignedIn who) {
        return who.teams().stream().sorted().findFirst().orElse(null);
    }

    /// Which draft the page showed, or empty if it does not say.
    static Optional<UUID> command(Typed typed) {
        return uuid(typed, COMMAND);
    }

    private static Optional<UUID> uuid(Typed typed, String field) {
        return Optional.of(typed.text(field))
                .filter(text -> UUID_SHAPE.matcher(text).matches())
                .map(UUID::fromString);
    }

    /// Files wait under the command of their draft, so they are whoever's it is, and are gone when it is.
    static Uploader uploader(UUID command) {
        return Uploader.visit(command.toString());
    }

    /// Under what a member of staff's drafts are kept. A resident's visit is a random text of another shape.
    static String visit(SignedIn who) {
        return visit(who.username());
    }

    static String visit(String username) {
        return "desk:" + username;
    }
}
