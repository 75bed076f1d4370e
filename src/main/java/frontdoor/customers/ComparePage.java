package frontdoor.customers;

import frontdoor.people.Warnings;
import frontdoor.web.Cell;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two records beside each other, and how they would become one.
///
/// @param rows each detail: its name, what one has, what the other has
/// @param stays which of them may stay; empty if neither can go
/// @param fields those in which they differ
/// @param stuck the end of a key `customers.merge.…` that says why it goes one way only or not at all, or null
/// @param command new with the page, so that sending it twice is sending it once
/// @param sentence why they were not merged, or null
public record ComparePage(
        Side one,
        Side other,
        List<List<Cell>> rows,
        List<Option> stays,
        List<Field> fields,
        @Nullable String stuck,
        UUID command,
        Problems problems,
        @Nullable String sentence) {

    /// @param revision what the merge must name, so that nobody merges what they have not seen
    public record Side(long id, String name, int revision, Warnings warnings) {

        public String here() {
            return "/desk/people/" + id;
        }
    }

    /// @param name of the form's field
    /// @param options what one has and what the other has, by their ids
    public record Field(String name, String label, List<Option> options) {}

    static String address(long one, long other) {
        return DuplicatesPage.HERE + "/compare?one=" + one + "&other=" + other;
    }
}
