package frontdoor.resident;

import frontdoor.directory.Found;
import frontdoor.services.Service;
import java.util.List;

/// What was found for some words, and the list of all services.
///
/// @param words what was looked for, empty for nothing
public record ServicesPage(String words, List<Found> found, List<Service> all) {

    public boolean isSearch() {
        return !words.isEmpty();
    }
}
