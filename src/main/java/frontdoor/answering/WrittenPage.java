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
        Problems problems) {}
