package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody sends in to have a case opened.
///
/// @param command made with the page, so that a double click, a refresh or a retry is the same request
/// @param input what was typed, by form field
/// @param reporter who asks; [Reporter#NOBODY] when they gave no name
/// @param contact the conversation that it came up in, or null to log one now
/// @param at when it happened, for records of the past; null for now
/// @param source its number in the system it is imported from, or null
public record Request(
        UUID command,
        String service,
        Channel channel,
        Actor by,
        Map<String, List<String>> input,
        Reporter reporter,
        @Nullable Long contact,
        @Nullable Instant at,
        @Nullable String source) {}
