package frontdoor.overseeing;

import frontdoor.web.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a day, to be read from afar.
///
/// @param live whether it is today, so that the figures move
/// @param screen whether the browser fetches the page again by itself, for one that runs no scripts
/// @param dark whether it is shown light on dark
/// @param rows whether the reader may see the rows behind figures
/// @param explained an article that says what a figure means, by the figure's key
public record WallboardPage(
        LocalDate day,
        Instant at,
        boolean live,
        boolean screen,
        boolean dark,
        boolean rows,
        List<Group> groups,
        List<Table> tables,
        Map<String, Link> explained) {

    /// @param key under which its words stand
    /// @param silent whether nothing has told us anything, so that no figure of it can be known
    public record Group(String key, boolean silent, List<Shown> figures) {}

    /// @param value null for "not known"
    /// @param standing `good` or `bad` where there is a standard, otherwise null
    /// @param counted the key of the rows behind it, or null
    public record Shown(
            String key,
            @Nullable String value,
            @Nullable String standing,
            @Nullable String counted) {

        public String title() {
            return "overseeing.figure." + key;
        }
    }

    /// @param key under which its title stands
    /// @param first the key of what its lines are of
    /// @param columns keys of figures
    public record Table(String key, String first, List<String> columns, List<Part> parts) {}

    /// A line of a table: what it is of, and a cell for each column.
    public record Part(String title, List<@Nullable String> cells) {}

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }
}
