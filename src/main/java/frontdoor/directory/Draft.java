package frontdoor.directory;

import java.time.Instant;

/// A changed service that waits for a second person.
///
/// @param base the version that was in force when it was written, 0 for a new service
/// @param author as [frontdoor.kernel.Actor] writes itself
public record Draft(long id, String service, int base, String yaml, String note, String author, Instant createdAt) {}
