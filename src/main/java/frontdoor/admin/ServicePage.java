package frontdoor.admin;

import frontdoor.cases.OpenCases;
import frontdoor.directory.Version;
import frontdoor.services.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service as its owners read it, with its versions and the cases that are open under each.
///
/// @param number of the version in force
/// @param administrator whether the reader is one, who alone moves open cases
/// @param notice what was just done, or null
public record ServicePage(
        Service service,
        int number,
        List<Block> words,
        List<Past> versions,
        List<OpenCases.Standing> open,
        List<ServicesPage.Waiting> waiting,
        boolean administrator,
        @Nullable String notice) {

    /// @param by who wrote it, in words
    /// @param approvedBy the second person, in words
    public record Past(Version version, String by, String approvedBy) {}

    public boolean canMove() {
        return administrator && open.stream().anyMatch(standing -> standing.version() != number);
    }

    /// The title of a stage of the version in force; of another, its key.
    public String stage(String key) {
        var stage = service.course().stages().get(key);
        return stage == null ? key : stage.title();
    }
}
