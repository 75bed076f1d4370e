package frontdoor.conversations;

import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows whether something that came in answers a letter of ours about a case. Our Message-IDs cannot be guessed, so
/// who has one got the letter, or was shown it; it is only taken for the customer's if it also comes from their
/// address.
@Component
class LetterMatching {

    private final Messages messages;
    private final JdbcClient jdbc;

    LetterMatching(Messages messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// @param own whether a person answers from the address to which the letter went
    record Answered(Dispatch letter, boolean own) {

        String about() {
            return letter.message().about();
        }
    }

    Optional<Answered> answered(Incoming incoming) {
        return incoming.answers().stream()
                .flatMap(id -> Matching.OUR_MESSAGE_ID.matcher(id).results())
                .flatMap(found -> messages.find(UUID.fromString(found.group(1))).stream())
                .filter(letter -> isAboutCase(letter))
                .map(letter -> new Answered(letter, isOwn(incoming, letter)))
                .findFirst();
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

    /// The conversation about the same case that the same sender has going on.
    Optional<Long> goingOn(Answered answered, Incoming incoming) {
        return jdbc.sql("""
                select c.id from conversations.linked l
                join conversations.conversation c on c.id = l.conversation_id
                where l.reference = :reference and c.state in ('open', 'waiting', 'answered') and c.joined_into is null
                  and exists (select from conversations.item i where i.conversation_id = c.id and i.sender = :sender)
                order by c.last_at desc limit 1
                """)
                .param("reference", answered.about())
                .param("sender", incoming.sender())
                .query(Long.class)
                .optional();
    }
}
