package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a task list.
///
/// @param href null while it cannot be started
/// @param tag the colour of the status, `govuk-tag--blue`; null for plain text, as "Completed" is
public record Task(
        String text,
        @Nullable String href,
        @Nullable String hint,
        String status,
        @Nullable String tag,
        More more) {

    /// What few tasks need.
    ///
    /// @param number of the task, where some are left out; 0 for its place in the list
    public record More(
            int number,
            @Nullable Content html,
            @Nullable Content hintHtml,
            @Nullable Content statusHtml,
            @Nullable String classes,
            @Nullable String titleClasses,
            @Nullable String statusClasses,
            Map<String, String> tagAttributes) {

        static final More NONE = new More(0, null, null, null, null, null, null, Map.of());
    }

    public Task(String text, @Nullable String href, @Nullable String hint, String status, @Nullable String tag) {
        this(text, href, hint, status, tag, More.NONE);
    }
}
