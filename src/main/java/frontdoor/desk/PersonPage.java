package frontdoor.desk;

import frontdoor.people.Person;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person, their cases and the times they were in touch.
public record PersonPage(Person person, List<SummaryRow> rows, List<CaseHit> cases, List<Past> contacts) {

    /// One conversation.
    ///
    /// @param about the service's title, or null
    /// @param outcome what came of it, a part of the key of its words, or null
    public record Past(
            Instant at,
            String channel,
            @Nullable String about,
            @Nullable String outcome,
            @Nullable String note,
            List<String> cases) {}
}
