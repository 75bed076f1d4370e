package frontdoor.answering;

import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `answering/written` shows: which service a letter, an email or another item asks for.
///
/// @param here the address of this page
/// @param sender a name, an address or a number; null if nobody knows
/// @param text what it says
/// @param words by which services were looked for
/// @param form which form it is, or null for any other letter
/// @param services that fit those words, the best first
public record WrittenPage(
        String here,
        String conversation,
        UUID command,
        String channel,
        Instant at,
        @Nullable String sender,
        String subject,
        String text,
        String words,
        List<CallPage.Offered> services,
        @Nullable Form form,
        Problems problems) {

    /// A form that a partner's worker fills in to report something.
    ///
    /// @param partner who sent it, or null if the sender's address is none of a partner that may report it
    public record Form(
            String service, String title, @Nullable String partner) {}
}
