package frontdoor.site;

import java.util.UUID;

/// Thanks, and asks what went wrong where a page was of no use.
///
/// @param id of the answer that is explained
/// @param page where the reader came from
/// @param asks whether to ask what went wrong
public record FeedbackPage(UUID id, String page, boolean asks) {}
