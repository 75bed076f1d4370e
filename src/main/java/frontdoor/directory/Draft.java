package frontdoor.directory;

import java.time.Instant;

/// A changed service that waits for a second person.
///
/// @param author as [frontdoor.kernel.Actor] writes itself
public record Draft(long id, String service, String yaml, String note, String author, Instant createdAt) {}
