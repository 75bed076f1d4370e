package frontdoor.feedback;

import java.time.LocalDate;

/// What somebody wrote about a page.
///
/// @param page its address
/// @param wrong what went wrong, in their words
public record Remark(LocalDate day, String page, String wrong) {}
