package frontdoor.answering;

import frontdoor.asking.Field;
import frontdoor.council.Rotas;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All of a service's questions that matter so far, on one page.
///
/// @param command of the draft that it shows, which another window may replace
/// @param conversation that they are asked in, or null where nobody talks
/// @param summary what to say the service does
/// @param headings what stands above a field, by the field's key
/// @param answers what was answered so far, in words, to be read back
/// @param more whether questions were added since the page was sent
/// @param joins whether they are added to what is reported already
/// @param onCall who can be called today while the offices are closed; empty for most services
/// @param keys the reader's own
/// @param letter what came in writing and is asked about, or null while somebody talks
public record InterviewPage(
        String service,
        UUID command,
        @Nullable String conversation,
        String title,
        String summary,
        List<Field> fields,
        Map<String, String> headings,
        List<Field> contact,
        List<SummaryRow> answers,
        Problems problems,
        boolean more,
        boolean joins,
        List<Rotas.OnCall> onCall,
        PageKeys keys,
        @Nullable Letter letter) {

    /// @param conversation its reference
    /// @param sender a name, an address or a number; null if nobody knows
    /// @param text its own words
    /// @param unread lines of a form that could not be read; empty for any other letter
    public record Letter(
            String conversation,
            String channel,
            Instant at,
            @Nullable String sender,
            String subject,
            String text,
            List<String> unread) {}

    /// The questions that the page shows, as it sends them back.
    public String shown() {
        return fields.stream().map(Field::key).collect(Collectors.joining(","));
    }

    /// Where to go on: the id of the first part that waits for an answer, or else of the button.
    ///
    /// @return null where something else tells what to do first
    public @Nullable String focus() {
        return problems.any()
                ? null
                : Stream.concat(fields.stream(), contact.stream())
                        .filter(field -> field.question().required())
                        .flatMap(field -> field.waitsAt().stream())
                        .findFirst()
                        .orElse("go-on");
    }
}
