package frontdoor.conversations;

import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows whether something that came in answers a letter of ours about a case. Our Message-IDs cannot be guessed, so
/// who has one got the letter, or was shown it; it is only taken for the customer's if it also comes from their
/// address. A text message bears nothing of the one that it answers: it is likely an answer to what we sent last to its
/// number.
@Component
class LetterMatching {

    private static final Duration TEXT_IS_ANSWERED = Duration.ofDays(60);

    private final Messages messages;
    private final List<CaseLetters> cases;
    private final JdbcClient jdbc;

    LetterMatching(Messages messages, List<CaseLetters> cases, JdbcClient jdbc) {
        this.messages = messages;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /// @param own whether a person answers from the address to which the letter went
    /// @param ended how the case ended, or null while it is open
    record Answered(Dispatch letter, boolean own, CaseLetters.@Nullable Ended ended) {

        String about() {
            return letter.message().about();
        }
    }

    Optional<Answered> answered(Incoming incoming) {
        return incoming.channel() == Channel.TEXT ? byNumber(incoming) : byMessageId(incoming);
    }

    private Optional<Answered> byNumber(Incoming incoming) {
        return Optional.ofNullable(incoming.sender())
                .flatMap(number -> messages.lastText(number, incoming.at().minus(TEXT_IS_ANSWERED)))
                .filter(LetterMatching::isAboutCase)
                .map(text -> new Answered(text, false, ended(text)));
    }

    private Optional<Answered> byMessageId(Incoming incoming) {
        return incoming.answers().stream()
                .flatMap(id -> Matching.OUR_MESSAGE_ID.matcher(id).results())
                .flatMap(found -> messages.find(UUID.fromString(found.group(1))).stream())
                .filter(letter -> isAboutCase(letter))
                .map(letter -> new Answered(letter, isOwn(incoming, letter), ended(letter)))
                .findFirst();
    }

    private CaseLetters.@Nullable Ended ended(Dispatch letter) {
        return ended(new Reference(letter.message().about()));
    }

    CaseLetters.@Nullable Ended ended(Reference about) {
        return cases.stream()
                .flatMap(each -> each.ended(about).stream())
                .findFirst()
                .orElse(null);
    }

    static boolean isAboutCase(Dispatch letter) {
        var about = letter.message().about();
        return Reference.typed(about)
                .filter(reference -> reference.value().equals(about))
                .isPresent();
    }

    private static boolean isOwn(Incoming incoming, Dispatch letter) {
        var sender = incoming.sender();
        return !incoming.automatic()
                && sender != null
                && sender.equalsIgnoreCase(letter.message().recipient().strip());
    }

    /// The conversation about the same case that the same sender has going on. One that was answered before the case
    /// ended is over, too: what comes now is a new matter.
    Optional<Long> goingOn(Answered answered, Incoming incoming) {
        Instant ended = answered.ended() == null ? null : answered.ended().at();
        return jdbc.sql("""
                select c.id from conversations.linked l
                join conversations.conversation c on c.id = l.conversation_id
                where l.reference = :reference and c.joined_into is null
                  and (c.state in ('open', 'waiting')
                       or c.state = 'answered' and c.last_at > coalesce(:ended::timestamptz, '-infinity'))
                  and exists (select from conversations.item i where i.conversation_id = c.id and i.sender = :sender)
                order by c.last_at desc limit 1
                """)
                .param("reference", answered.about())
                .param("sender", incoming.sender())
                .param("ended", ended == null ? null : CivilTime.utc(ended), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .optional();
    }
}
