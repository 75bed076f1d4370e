package frontdoor.catalogue;

import frontdoor.asking.Field;
import frontdoor.forms.Question;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What colleagues can ask for, by the service that answers, and what the reader has asked for.
///
/// @param words what was looked for, or empty
public record CataloguePage(String words, List<Owner> owners, List<Line> requests) {

    public record Owner(String title, List<Offer> offers) {}

    public record Offer(String key, String title, String summary) {}

    /// One request of the reader's own.
    ///
    /// @param due when it is promised by, or null when nothing is promised or it has ended
    public record Line(
            String reference,
            String service,
            String status,
            Instant at,
            @Nullable Instant due,
            boolean open) {}

    /// The questions of a service, all that matter so far.
    public record Ask(
            String service,
            UUID command,
            String title,
            String summary,
            List<Field> fields,
            Problems problems,
            boolean more) {

        public String shown() {
            return fields.stream().map(field -> field.question().key()).collect(Collectors.joining(","));
        }

        public boolean files() {
            return fields.stream().anyMatch(field -> field.question().kind() instanceof Question.Kind.File);
        }
    }

    /// One request, with what was said in it and what its sender can do.
    ///
    /// @param says what happens next, or null
    /// @param notice a message to show first, or null
    public record Request(
            Line line,
            @Nullable String says,
            List<SummaryRow> said,
            List<Action> actions,
            UUID command,
            int revision,
            @Nullable String notice) {}

    public record Action(String key, String title) {}
}
