package frontdoor.admin;

import frontdoor.checks.Fault;
import frontdoor.directory.Draft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The services in force, the drafts that wait, and the files that were refused.
///
/// @param refused faults by file name, from the last time the council's folder was read
/// @param notice what was just done, or null
public record ServicesPage(
        List<Line> services,
        List<Waiting> waiting,
        Map<String, List<Fault>> refused,
        @Nullable String notice) {

    public record Line(String key, String title, String owner, int version, long open) {}

    /// @param author a display name
    public record Waiting(Draft draft, String author) {

        public String href() {
            return "/desk/admin/services/" + draft.service() + "/drafts/" + draft.id();
        }
    }
}
