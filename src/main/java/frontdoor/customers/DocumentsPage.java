package frontdoor.customers;

import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `customers/documents` shows: documents that the customer has shown, and the form for one more.
///
/// @param command made with the page
/// @param numbers titles of the kinds of which the number is written down
/// @param notice a key, or null
public record DocumentsPage(
        long id,
        String name,
        Warnings warnings,
        UUID command,
        List<Line> lines,
        List<Option> kinds,
        List<Option> forms,
        List<Option> cases,
        List<String> numbers,
        String number,
        @Nullable String notice,
        Problems problems) {

    /// @param by what whoever saw it is called
    /// @param file whether a scan of it can be saved
    public record Line(
            UUID id,
            String title,
            String form,
            @Nullable String number,
            String by,
            Instant at,
            @Nullable String reference,
            boolean file,
            boolean withdrawn,
            @Nullable LocalDate keepUntil) {}

    public String here() {
        return "/desk/people/" + id + "/documents";
    }
}
