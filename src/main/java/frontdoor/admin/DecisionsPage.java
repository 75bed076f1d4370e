package frontdoor.admin;

import frontdoor.desk.DecisionForm;
import frontdoor.web.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decisions to share or not to share, the newest first.
///
/// @param next the address of older ones, or null if these are the last
/// @param services for which a decision can be recorded
/// @param notice what was just done, or null
public record DecisionsPage(
        List<Line> lines,
        @Nullable String next,
        List<Option> services,
        @Nullable String notice) {

    /// @param who a display name
    /// @param what labels of the questions
    /// @param basis in words, or empty
    public record Line(
            Instant at,
            String who,
            @Nullable String reference,
            String service,
            String recipient,
            List<String> what,
            boolean shared,
            String basis,
            String consent,
            @Nullable String whyNotAsked,
            String why,
            @Nullable String risk) {}

    /// The page on which one is recorded.
    ///
    /// @param service its title
    public record One(
            AboutForm form,
            DecisionForm.Shown why,
            String service,
            List<Option> recipients,
            List<Option> items,
            List<Option> bases) {}
}
