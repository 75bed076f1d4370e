package frontdoor.services;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// That a service tells of a death: which answers say whose, so that nothing is sent to them any more.
///
/// @param person the question whose answer is their name
/// @param born the question that asks when they were born, or null
/// @param home the question that asks where they lived, or null
/// @param quiet stages in which nobody is told; only the case itself says then who died
/// @param error outcomes that say it was reported in error
public record Death(
        String person, @Nullable String born, @Nullable String home, Set<String> quiet, Set<String> error) {

    public Death {
        quiet = Set.copyOf(quiet);
        error = Set.copyOf(error);
    }
}
