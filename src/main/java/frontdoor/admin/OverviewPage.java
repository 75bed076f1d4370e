package frontdoor.admin;

import java.util.List;

/// What needs somebody, and the way to everything else.
///
/// @param administrator whether the reader is one; a publisher sees the services alone
public record OverviewPage(boolean administrator, List<Need> needs) {

    /// Something that waits for somebody.
    ///
    /// @param key the end of the keys `admin.needs.…`
    public record Need(String key, long number, String href) {}
}
