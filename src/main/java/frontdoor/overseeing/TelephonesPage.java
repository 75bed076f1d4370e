package frontdoor.overseeing;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who of a team sits at which telephone.
///
/// @param teams to choose one from
/// @param team the key of the one that is shown, or empty where there is none
/// @param more whether the team has more people than are shown
/// @param done what was just changed, or null
public record TelephonesPage(
        List<Option> teams,
        String team,
        List<Sitter> sitters,
        boolean more,
        @Nullable Done done,
        Problems problems) {

    public static final String HERE = "/desk/telephones";

    /// One of the team.
    ///
    /// @param seen the extension that was said here; empty for none
    /// @param typed what stands in the field
    /// @param fromSettings what the council’s settings give them, or null where it is said here or nowhere
    public record Sitter(
            String username,
            String name,
            String seen,
            String typed,
            @Nullable String fromSettings) {

        /// The id of the field.
        public String field() {
            return "extension-" + username;
        }
    }

    /// @param extension where they sit now; empty for nowhere
    public record Done(UUID change, String name, String extension) {}

    /// New with each form of the page, so that sending it twice is sending it once.
    public String command() {
        return UUID.randomUUID().toString();
    }
}
