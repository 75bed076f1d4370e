package frontdoor.mine;

import java.time.LocalDate;
import java.util.List;

/// The cases of somebody for whom the reader acts, as far as they may.
///
/// @param who by name where we know it, or their email address
public record TheirsPage(String who, LocalDate until, List<RequestLine> open, List<RequestLine> ended) {}
