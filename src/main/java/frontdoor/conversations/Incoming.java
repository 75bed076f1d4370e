package frontdoor.conversations;

import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in writing that came in, as far as it could be read.
///
/// @param source where it came from, such as `mail:` and the hash of its bytes. What lands a second time under the same
///     source is the same item
/// @param sender an email address or a telephone number, or null
/// @param senderName as they give it, or null
/// @param postcode of the address that a letter gives, or null
/// @param body plain text; empty where somebody has yet to type what it says
/// @param automatic whether a program wrote it: it is neither acknowledged nor owed an answer
/// @param trouble what could not be read, a key; null if it was read in full
/// @param messageId its Message-ID in angle brackets, or null
/// @param answers the Message-IDs that it says it answers, the nearest first
/// @param addressedTo references that stand in the address it was sent to
/// @param team whose it is unless it belongs to a conversation
public record Incoming(
        String source,
        Channel channel,
        Instant at,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String postcode,
        String subject,
        String body,
        List<Attachment> files,
        boolean automatic,
        @Nullable String trouble,
        @Nullable String messageId,
        List<String> answers,
        List<String> addressedTo,
        String team) {

    private static final int LONGEST_SUBJECT = 250; // characters
    private static final int LONGEST_BODY = 200_000; // characters; the original has the rest

    public Incoming {
        subject = cut(clean(subject).replaceAll("\\s+", " ").strip(), LONGEST_SUBJECT);
        body = cut(clean(body).strip(), LONGEST_BODY);
        files = List.copyOf(files);
        answers = List.copyOf(answers);
        addressedTo = List.copyOf(addressedTo);
    }

    /// What came as words alone, such as a text message.
    public static Incoming words(
            String source, Channel channel, Instant at, @Nullable String sender, String body, String team) {
        return new Incoming(
                source, channel, at, sender, null, null, "", body, List.of(), false, null, null, List.of(), List.of(),
                team);
    }

    /// The database takes no null characters, nor half of a pair.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "").replaceAll("\\p{Cs}", "\uFFFD");
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
