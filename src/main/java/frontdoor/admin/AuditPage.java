package frontdoor.admin;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit trail, newest first.
///
/// @param kinds the choice of kinds
/// @param next the address of older entries, or null if these are the last
/// @param export the address of the same entries as CSV
public record AuditPage(
        AuditQuery query,
        List<Option> kinds,
        List<Line> lines,
        @Nullable String next,
        String export,
        Problems problems) {

    /// @param who a display name
    /// @param what the action's key
    /// @param detail codes that say more, or empty
    public record Line(Instant at, String who, String what, String about, String kind, String detail) {}
}
