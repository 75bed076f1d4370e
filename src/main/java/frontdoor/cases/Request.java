package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.services.ContactQuestions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody sends in to have a case opened.
///
/// @param command made with the page, so that a double click, a refresh or a retry is the same request
/// @param input what was typed, by form field
/// @param reporter who asks; [Reporter#NOBODY] when they gave no name
/// @param conversation that it came up in, or null when it is one of its own
/// @param at when it happened, for records of the past and for what came in writing: promises count from then; null for
///     now
/// @param source its number in the system it is imported from, or null
public record Request(
        UUID command,
        String service,
        Channel channel,
        Actor by,
        Map<String, List<String>> input,
        Reporter reporter,
        @Nullable Conversation conversation,
        @Nullable Instant at,
        @Nullable String source) {

    /// All that was typed; who reports it is the answer to how they are reached.
    Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<>(input);
        put(typed, ContactQuestions.NAME, reporter.name());
        put(typed, ContactQuestions.EMAIL, reporter.email());
        put(typed, ContactQuestions.PHONE, reporter.phone());
        put(typed, ContactQuestions.ADDRESS, reporter.address());
        return typed;
    }

    private static void put(Map<String, List<String>> typed, String question, @Nullable String answer) {
        typed.put(question, answer == null ? List.of() : List.of(answer));
    }
}
