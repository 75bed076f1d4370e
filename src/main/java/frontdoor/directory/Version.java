package frontdoor.directory;

import java.time.Instant;

/// One published version of a service.
///
/// @param number 1 for the first
/// @param sha256 of the text, in hexadecimal
/// @param publishedBy who wrote it, as [frontdoor.kernel.Actor] writes itself
/// @param approvedBy the second person; for a file in the council's folder, the system
public record Version(
        String service,
        int number,
        String yaml,
        String sha256,
        Instant publishedAt,
        String publishedBy,
        String approvedBy,
        String changeNote) {}
