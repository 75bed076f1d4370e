package frontdoor.services;

import frontdoor.kernel.Channel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A worked case inside the file: it is documentation, and the test that gates publishing.
///
/// @param on when it happens, London time, or null for the checker's own moment
/// @param pointer where it stands in the file, a JSON pointer, for messages
public record Example(
        String key,
        @Nullable LocalDateTime on,
        Channel channel,
        Map<String, Object> answers,
        Map<String, Object> facts,
        Map<String, Object> expect,
        List<Step> then,
        String pointer) {

    public sealed interface Step {

        /// What is expected after the step, as the file writes it.
        Map<String, Object> expect();

        String pointer();

        /// @param person who takes it, or null for somebody of that role
        record Do(
                String action,
                String role,
                @Nullable String person,
                Map<String, Object> with,
                Map<String, Object> expect,
                String pointer)
                implements Step {}

        record Wait(String span, Map<String, Object> expect, String pointer) implements Step {}

        /// The person says that it is not done.
        record Reopen(Map<String, Object> expect, String pointer) implements Step {}

        record Finish(List<String> lines, Map<String, Object> expect, String pointer) implements Step {}
    }
}
