package frontdoor.working;

import frontdoor.web.Link;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of work, fifty lines at a time: one queue, or several together.
///
/// @param queue the key of the one queue that it shows, or null when there are several
/// @param caption the team of the one queue, or what the list is
/// @param open how many cases are open in these queues, whatever the filter
/// @param fields the hidden fields that the forms of the page send back, so that nobody loses their place
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
/// @param notice a message to show first, or null
/// @param name typed for a view to keep
public record WorkPage(
        @Nullable String queue,
        String title,
        String caption,
        long open,
        Filter filter,
        List<WorkLine> lines,
        UUID command,
        Map<String, List<String>> fields,
        @Nullable String next,
        @Nullable String start,
        @Nullable String notice,
        Problems problems,
        Giving giving,
        Keeping keeping) {

    /// What can be asked for.
    ///
    /// @param byPart whether these queues have parts
    /// @param set what is asked for, each leading to the list without it
    /// @param clear the address of the list without a filter, or null when there is none
    public record Filter(
            List<Option> queues,
            List<Option> services,
            String ward,
            String part,
            boolean byPart,
            List<Option> whose,
            List<Option> standing,
            List<Option> order,
            @Nullable String person,
            List<Link> set,
            @Nullable String clear) {}

    /// What can be done with the lines that are picked.
    ///
    /// @param shares whether the reader may share work out
    public record Giving(List<Option> colleagues, boolean shares) {}

    /// Views that are kept, and keeping this one.
    ///
    /// @param kept the view that is shown, if it is the reader's own, or null
    public record Keeping(
            List<Link> views,
            List<Option> teams,
            String name,
            @Nullable UUID kept) {}
}
