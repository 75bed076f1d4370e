package frontdoor.finding;

import frontdoor.directory.Found;
import frontdoor.services.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found for some words, and the list of all services.
///
/// @param words what was looked for, empty for nothing
/// @param meant how the words are probably spelt, or null
public record ServicesPage(String words, @Nullable String meant, List<Found> found, List<Service> all) {

    public boolean isSearch() {
        return !words.isEmpty();
    }
}
