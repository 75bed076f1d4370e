package frontdoor.conversations;

import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.notify.Reply;
import frontdoor.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes to whoever begins a conversation by email that we have it, and until when we promise an answer.
///
/// Once for a conversation, and few times a day to one address, so that two programs which answer each other stop.
@Component
class Acknowledgements {

    private static final int MOST_A_DAY = 5;

    private final WritingPromises promises;
    private final AnswerStore answers;
    private final ConversationStore store;
    private final Messages messages;
    private final People people;
    private final Clock clock;

    Acknowledgements(
            WritingPromises promises,
            AnswerStore answers,
            ConversationStore store,
            Messages messages,
            People people,
            Clock clock) {
        this.promises = promises;
        this.answers = answers;
        this.store = store;
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    void send(Conversation conversation, long item, Incoming incoming) {
        var answerBy = promises.answerBy(incoming.channel(), incoming.at());
        var language = language(conversation);
        var words = promises.acknowledgement(language);
        var to = incoming.sender();
        var now = clock.instant();
        if (incoming.channel() != Channel.EMAIL
                || to == null
                || answerBy == null
                || words == null
                || tooMany(to, now)) {
            return;
        }
        var message = new Message(
                UUID.randomUUID(),
                conversation.reference(),
                Medium.EMAIL,
                to,
                filled(words.subject(), conversation, answerBy, language),
                filled(words.body(), conversation, answerBy, language),
                language,
                null);
        messages.reply(
                message.forPerson(conversation.person()), new Reply(incoming.messageId(), incoming.messageId(), true));
        answers.add(
                conversation.id(),
                new AnswerStore.New(
                        "acknowledgement",
                        "system:landing",
                        conversation.team(),
                        now,
                        Medium.EMAIL.key(),
                        message.body(),
                        message.id(),
                        null),
                List.of());
        store.acknowledged(conversation.id(), now);
    }

    private boolean tooMany(String sender, Instant now) {
        return answers.acknowledgedSince(sender, now.minus(Duration.ofDays(1))) >= MOST_A_DAY;
    }

    private String language(Conversation conversation) {
        Long person = conversation.person();
        return person == null
                ? "en"
                : people.find(person).map(known -> known.language()).orElse("en");
    }

    private static String filled(String words, Conversation conversation, Instant by, String language) {
        var date = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language))
                .withZone(CivilTime.ZONE)
                .format(by);
        return words.replace("{reference}", conversation.reference()).replace("{date}", date);
    }
}
