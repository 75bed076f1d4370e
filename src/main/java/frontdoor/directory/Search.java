package frontdoor.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search brought.
///
/// @param found best first
/// @param meant the words as they are probably spelt, or null if we know them as they are
public record Search(List<Found> found, @Nullable String meant) {

    static final Search NOTHING = new Search(List.of(), null);
}
