package frontdoor.mine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may act for the person, and for whom they act.
///
/// @param done what was just done, in words, or null
public record ActingPage(
        List<Line> forMe, List<Line> byMe, @Nullable String done) {

    /// @param who the other person: by name where we know it, or their email address
    /// @param accepted whether whoever was asked has said yes
    /// @param matters references of cases; empty for all of them
    public record Line(long id, String who, boolean accepted, List<String> matters, LocalDate until) {}
}
