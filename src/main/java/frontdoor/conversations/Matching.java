package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says to which conversation and to whom something belongs that came in.
///
/// A reference that is right but comes from another address proves nothing: references are read out and forwarded. Such
/// a letter begins a conversation of its own, beside which the other is suggested to whoever reads it.
@Component
class Matching {

    private static final Duration SAME_MATTER = Duration.ofDays(60);
    /// The Message-ID of an email of ours, which is that of its message in the outbox.
    static final Pattern OUR_MESSAGE_ID = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>]*>");
    /// What mail programs in several languages put before a subject.
    private static final Pattern BEFORE_SUBJECT = Pattern.compile(
            "^\\s*((re|fw|fwd|aw|wg|sv|vs|vb|tr|rv|antw|ynt|ateb|ymlaen)\\s*(\\[\\d+])?\\s*:\\s*)+",
            Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final SenderMatching senders;
    private final LetterMatching letters;

    Matching(JdbcClient jdbc, SenderMatching senders, LetterMatching letters) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.letters = letters;
    }

    /// @param person of the conversation, or null
    /// @param ours whether we have met the sender's address in it
    private record Candidate(long id, @Nullable Long person, boolean ours) {}

    Match match(Incoming incoming) {
        var named = named(incoming);
        var own = named.stream().filter(Candidate::ours).findFirst();
        if (own.isPresent() && !incoming.automatic()) {
            return new Match(own.get().id(), null, own.get().person(), Confidence.CERTAIN, List.of("reply"));
        }
        var letter = letters.answered(incoming);
        if (named.isEmpty() && letter.isPresent()) {
            return match(incoming, letter.get());
        }
        var customer = senders.customer(incoming);
        var reasons = new ArrayList<>(List.of(customer.reason()));
        if (incoming.automatic()) {
            // A program that answers one of our letters answers that letter, whatever address it uses.
            var answered = named.stream().findFirst().map(Candidate::id).orElse(null);
            reasons.addFirst("automatic");
            return new Match(
                    answered, null, customer.person(), answered == null ? Confidence.NONE : Confidence.LIKELY, reasons);
        }
        if (!named.isEmpty()) {
            reasons.addFirst("other_address");
            return new Match(null, named.getFirst().id(), customer.person(), Confidence.POSSIBLE, reasons);
        }
        var same = sameMatter(incoming);
        if (same.isPresent()) {
            var person =
                    same.get().person() == null ? customer.person() : same.get().person();
            return new Match(same.get().id(), null, person, Confidence.LIKELY, List.of("same_subject"));
        }
        return new Match(null, null, customer.person(), customer.confidence(), reasons);
    }

    /// It belongs to the case of which the letter was, and to the customer only if it comes from their address.
    private Match match(Incoming incoming, LetterMatching.Answered answered) {
        var customer = senders.customer(incoming);
        if (answered.own()) {
            Long known = answered.letter().message().person();
            var person = known == null ? customer.person() : known;
            var joined = letters.goingOn(answered, incoming).orElse(null);
            return new Match(
                    joined, null, person, Confidence.CERTAIN, List.of("case_letter"), answered, null, answered.ended());
        }
        if (incoming.channel() == Channel.TEXT) {
            var joined = letters.goingOn(answered, incoming).orElse(null);
            return new Match(
                    joined,
                    null,
                    customer.person(),
                    Confidence.LIKELY,
                    List.of("case_text"),
                    answered,
                    null,
                    answered.ended());
        }
        return incoming.automatic()
                ? new Match(
                        null, null, null, Confidence.LIKELY, List.of("automatic", "case_letter"), answered, null, null)
                : new Match(null, null, null, Confidence.POSSIBLE, List.of("case_other_address"), answered, null, null);
    }

    /// By the code of a sheet of ours, whatever it says itself.
    ///
    /// @param to the reference of a conversation or of a case
    Match placed(Incoming incoming, String to) {
        var reasons = List.of("sheet");
        if (Reference.typed(to)
                .filter(reference -> reference.value().equals(to))
                .isPresent()) {
            var person = senders.customer(incoming).person();
            return new Match(
                    null, null, person, Confidence.CERTAIN, reasons, null, to, letters.ended(new Reference(to)));
        }
        return jdbc.sql("""
                select coalesce(joined_into, id) as id, person_id from conversations.conversation where reference = :to
                """)
                .param("to", to)
                .query((row, _) -> new Match(
                        row.getLong("id"), null, row.getObject("person_id", Long.class), Confidence.CERTAIN, reasons))
                .optional()
                .orElseGet(() -> match(incoming));
    }

    /// The conversations that it answers or names, the surest first.
    private List<Candidate> named(Incoming incoming) {
        var messages = incoming.answers().stream()
                .flatMap(id -> OUR_MESSAGE_ID.matcher(id).results().map(found -> UUID.fromString(found.group(1))))
                .toArray(UUID[]::new);
        var references = new ArrayList<>(incoming.addressedTo());
        references.addAll(ConversationReference.in(incoming.subject()));
        return jdbc.sql("""
                with named as (
                    select conversation_id as id, 1 as rank from conversations.answer where message = any(:messages)
                    union
                    select conversation_id, 2 from conversations.item where message_id = any(:ids::text[])
                    union
                    select id, 3 from conversations.conversation where reference = any(:references::text[])
                ), live as (
                    select coalesce(c.joined_into, c.id) as id, min(named.rank) as rank
                    from named join conversations.conversation c on c.id = named.id group by 1
                )
                select c.id, c.person_id,
                       exists (select from conversations.item
                               where conversation_id = c.id and sender = :sender::text) as ours
                from live join conversations.conversation c on c.id = live.id
                order by ours desc, live.rank, c.id desc limit 5
                """)
                .param("messages", messages)
                .param("ids", incoming.answers().toArray(String[]::new))
                .param("references", references.toArray(String[]::new))
                .param("sender", incoming.sender())
                .query((row, _) -> new Candidate(
                        row.getLong("id"), row.getObject("person_id", Long.class), row.getBoolean("ours")))
                .list();
    }

    /// The open conversation that the same address began or went on with not long ago, under the same subject. A text
    /// message has no subject.
    private Optional<Candidate> sameMatter(Incoming incoming) {
        if (incoming.sender() == null) {
            return Optional.empty();
        }
        return jdbc
                .sql("""
                select c.id, c.person_id, i.subject from conversations.item i
                join conversations.conversation c on c.id = i.conversation_id
                where i.sender = :sender and i.channel = :channel and i.came_at > :since and not i.automatic
                  and c.state in ('open', 'waiting', 'answered')
                order by i.came_at desc limit 50
                """)
                .param("sender", incoming.sender())
                .param("channel", incoming.channel().key())
                .param("since", utc(incoming.at().minus(SAME_MATTER)))
                .query((row, _) -> plain(row.getString("subject")).equals(plain(incoming.subject()))
                        ? Optional.of(new Candidate(row.getLong("id"), row.getObject("person_id", Long.class), true))
                        : Optional.<Candidate>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A subject without what programs put before it, for comparing.
    static String plain(String subject) {
        return BEFORE_SUBJECT
                .matcher(subject)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
