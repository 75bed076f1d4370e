package frontdoor.conversations;

import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.conversations.Conversation.State;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Reference;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.notify.Messages;
import frontdoor.people.Doubts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where everything in writing lands, and where it is read. The one way in for what comes from outside.
///
/// Whoever shows a conversation tells the audit; this module does not.
@Component
public class Conversations {

    private static final Actor LANDING = Actor.system("landing");

    private final ConversationStore store;
    private final ItemStore items;
    private final AnswerStore answers;
    private final EventStore events;
    private final StoryStore stories;
    private final SaidStore said;
    private final Matching matching;
    private final WritingPromises promises;
    private final Acknowledgements acknowledgements;
    private final Contacts contacts;
    private final Notices notices;
    private final Messages messages;
    private final Doubts doubts;
    private final List<CaseLetters> letters;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            ItemStore items,
            AnswerStore answers,
            EventStore events,
            StoryStore stories,
            SaidStore said,
            Matching matching,
            WritingPromises promises,
            Acknowledgements acknowledgements,
            Contacts contacts,
            Notices notices,
            Messages messages,
            Doubts doubts,
            List<CaseLetters> letters,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.answers = answers;
        this.events = events;
        this.stories = stories;
        this.said = said;
        this.matching = matching;
        this.promises = promises;
        this.acknowledgements = acknowledgements;
        this.contacts = contacts;
        this.notices = notices;
        this.messages = messages;
        this.doubts = doubts;
        this.letters = letters;
        this.clock = clock;
    }

    /// Takes something in, in the caller's transaction if there is one: it joins the conversation that it belongs to or
    /// begins one, is written down as a contact, and is acknowledged where the council says so. What has landed
    /// already changes nothing.
    @Transactional
    public Landed land(Incoming incoming) {
        items.waitForTurn(incoming);
        return items.landed(incoming.source()).orElseGet(() -> landNew(incoming, matching.match(incoming)));
    }

    /// The same of something of which we know where it belongs, since we said so before it came.
    ///
    /// @param to the reference of a conversation, or of a case, about which it then begins one
    @Transactional
    public Landed land(Incoming incoming, String to) {
        items.waitForTurn(incoming);
        return items.landed(incoming.source()).orElseGet(() -> landNew(incoming, matching.placed(incoming, to)));
    }

    private Landed landNew(Incoming incoming, Match match) {
        Long joined = match.conversation();
        boolean begins = joined == null;
        var ended = match.ended();
        long id = joined == null
                ? store.add(incoming, match.person(), ended == null ? incoming.team() : ended.team())
                : joined;
        var conversation =
                begins ? store.get(id) : store.lock(store.get(id).reference()).orElseThrow();
        long item = items.add(id, incoming, match, due(incoming), clock.instant());
        items.attach(item, incoming.files());
        var answered = match.letter();
        log(item, incoming, conversation, match.joinsCase());
        store.link(id, ConversationReference.casesIn(incoming.subject() + " " + incoming.body()));
        if (answered != null) {
            store.link(id, List.of(answered.about()));
            told(answered, item, conversation, incoming);
        }
        var placed = match.placed();
        if (placed != null) {
            store.link(id, List.of(placed));
            letters.forEach(each -> each.scanned(new Reference(placed), item));
        }
        if (incoming.sender() != null && EmailAddress.isMeant(incoming.sender()) && !incoming.automatic()) {
            doubts.works(incoming.sender());
        }
        if (!begins && !incoming.automatic() && conversation.state() != State.OPEN) {
            store.state(id, State.OPEN, null);
            events.add(id, null, clock.instant(), LANDING, "reopened", null, Map.of());
        }
        var owner = conversation.owner();
        if (owner != null && !incoming.automatic()) {
            notices.tell(List.of(Telling.of(What.REPLY, conversation.reference(), Item.about(item), clock.instant())
                    .to(owner)));
        }
        if (!incoming.automatic()) {
            var about = store.cases(id);
            letters.forEach(each -> each.wrote(item, about, null));
        }
        if (begins && !incoming.automatic()) {
            acknowledgements.send(conversation, item, incoming);
        }
        store.reckon(id);
        store.moveOn(id);
        return new Landed(item, conversation.reference(), false);
    }

    private void told(LetterMatching.Answered answered, long item, Conversation conversation, Incoming incoming) {
        if (answered.own()) {
            var words = Folded.of(incoming.body()).own().strip();
            letters.forEach(each -> each.answered(answered.letter(), item, conversation.reference(), words));
        } else if (incoming.channel() == Channel.TEXT && answered.ended() != null) {
            letters.forEach(each -> each.cameAfter(new Reference(answered.about()), item, conversation.reference()));
        }
    }

    private ItemStore.Due due(Incoming incoming) {
        return incoming.automatic()
                ? new ItemStore.Due(null, null)
                : new ItemStore.Due(
                        promises.acknowledgeBy(incoming.channel(), incoming.at()),
                        promises.answerBy(incoming.channel(), incoming.at()));
    }

    private void log(long item, Incoming incoming, Conversation conversation, List<Reference> about) {
        contacts.log(
                new NewContact(
                        incoming.channel(),
                        conversation.person(),
                        null,
                        null,
                        LANDING,
                        conversation.team(),
                        null,
                        null,
                        null,
                        about,
                        Item.about(item)),
                incoming.at());
    }

    /// The conversation, or the one that it was joined to.
    public Optional<Conversation> find(String reference) {
        return store.find(reference)
                .flatMap(found -> found.joinedInto() == null ? Optional.of(found) : store.find(found.joinedInto()));
    }

    /// Those that there are, and the references of cases that each is about.
    public Map<Conversation, List<String>> withCases(Collection<String> references) {
        return store.withCases(references);
    }

    /// What came in, oldest first; at most the latest 200.
    public List<Item> items(Conversation conversation) {
        return items.of(conversation.id());
    }

    public Optional<Item> item(Conversation conversation, long item) {
        return items.find(conversation.id(), item);
    }

    /// What went out, oldest first; at most the latest 200.
    public List<Answer> answers(Conversation conversation) {
        return answers.of(conversation.id());
    }

    /// All but its items, read at once.
    public Story story(Conversation conversation) {
        return stories.of(conversation.id());
    }

    /// The references of the cases that it is about or names. Not each need exist.
    public List<String> cases(Conversation conversation) {
        return store.cases(conversation.id());
    }

    /// What was said about a case, in writing and by mouth, in and out, the latest first; at most 100.
    public List<Said> about(String caseReference) {
        return said.about(caseReference);
    }

    /// A customer's conversations, the latest first, under whichever of their ids they began.
    public List<Conversation> ofPerson(long person, int limit) {
        return store.ofPerson(person, limit);
    }

    /// A message of ours came back.
    ///
    /// @param why what the mail server said, without the address
    /// @return false if the message is none of ours
    @Transactional
    public boolean cameBack(UUID message, String why) {
        var letter = messages.cameBack(message, why);
        letter.ifPresent(found -> {
            doubts.cameBack(found.message().recipient(), why);
            if (LetterMatching.isAboutCase(found)) {
                letters.forEach(each -> each.cameBack(found));
            }
        });
        return answers.cameBack(message, why, clock.instant()) || letter.isPresent();
    }
}
