package frontdoor.web;

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
        @Nullable String tag) {}
