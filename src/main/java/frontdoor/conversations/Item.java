package frontdoor.conversations;

import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that came in. It is one contact, whichever conversation it is moved to.
///
/// @param sender an email address, a telephone number in E.164, or null
/// @param trouble what could not be read, a key; null if it was read in full
/// @param reasons why it is where it is, keys
/// @param suggested the reference of a conversation that it may belong to although it was not joined to it, or null
/// @param acknowledgeBy until when we promised to say that we have it, or null
/// @param answerBy until when we promised to answer it, or null for what a program wrote
public record Item(
        long id,
        Channel channel,
        Instant cameAt,
        @Nullable String sender,
        @Nullable String senderName,
        String subject,
        String body,
        boolean automatic,
        @Nullable String trouble,
        String source,
        @Nullable String messageId,
        List<Attachment> files,
        Confidence confidence,
        List<String> reasons,
        @Nullable String suggested,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt) {

    public Item {
        files = List.copyOf(files);
        reasons = List.copyOf(reasons);
    }

    /// Under which its files are kept and its contact is written down.
    public String about() {
        return about(id);
    }

    static String about(long id) {
        return "item:" + id;
    }
}
