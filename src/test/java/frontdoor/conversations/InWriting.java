package frontdoor.conversations;

import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people of the made-up council's district write.
public final class InWriting {

    public static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private InWriting() {}

    public static Incoming email(String from, String subject, String body) {
        return email(from, subject, body, List.of());
    }

    public static Incoming email(String from, String subject, String body, List<String> answers) {
        return incoming(Channel.EMAIL, from, null, subject, body, false, answers);
    }

    /// The same at another time.
    public static Incoming emailAt(Instant at, String from, String subject, String body) {
        var one = email(from, subject, body);
        return new Incoming(
                one.source(),
                one.channel(),
                at,
                one.sender(),
                one.senderName(),
                one.postcode(),
                one.subject(),
                one.body(),
                one.files(),
                one.automatic(),
                one.trouble(),
                one.messageId(),
                one.answers(),
                one.addressedTo(),
                one.team());
    }

    /// The conversations about a case, the latest first.
    public static List<Conversation> about(Conversations conversations, Reference reference) {
        return conversations.about(reference.value()).stream()
                .map(Said::conversation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Incoming automatic(String from, String subject, List<String> answers) {
        return incoming(Channel.EMAIL, from, null, subject, "I am away", true, answers);
    }

    static Incoming letter(String name, String postcode, String body) {
        return new Incoming(
                "test:" + UUID.randomUUID(),
                Channel.PAPER,
                MONDAY,
                null,
                name,
                postcode,
                "Letter",
                body,
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                "contact_centre");
    }

    private static Incoming incoming(
            Channel channel,
            String from,
            @Nullable String name,
            String subject,
            String body,
            boolean automatic,
            List<String> answers) {
        var id = UUID.randomUUID();
        return new Incoming(
                "test:" + id,
                channel,
                MONDAY,
                from,
                name,
                null,
                subject,
                body,
                List.of(),
                automatic,
                null,
                "<" + id + "@mail.example.org>",
                answers,
                List.of(),
                "contact_centre");
    }
}
