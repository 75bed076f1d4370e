package frontdoor.admin;

import frontdoor.cases.OpenCases;
import frontdoor.checks.Comparison;
import frontdoor.checks.Coverage;
import frontdoor.checks.Fault;
import frontdoor.directory.Draft;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft as the second person judges it.
///
/// @param author a display name
/// @param own whether the reader wrote it, and so may not approve it
/// @param faults what is wrong with it by now: it was sound when it was proposed
/// @param coverage what its examples cover, or null while it is faulty
/// @param comparison with the version in force, or null for a new service or a faulty draft
/// @param difference from the version in force, line by line
/// @param words the service in plain words as it would be
/// @param open the cases that are open, by version and stage
/// @param reason as typed for declining it
/// @param notice what was just done, or null
public record DraftPage(
        Draft draft,
        String title,
        String author,
        boolean own,
        List<Fault> faults,
        @Nullable Coverage coverage,
        @Nullable Comparison comparison,
        LineDifference difference,
        List<Block> words,
        List<OpenCases.Standing> open,
        String reason,
        Problems problems,
        @Nullable String notice) {

    public String at() {
        return "/desk/admin/services/" + draft.service() + "/drafts/" + draft.id();
    }
}
