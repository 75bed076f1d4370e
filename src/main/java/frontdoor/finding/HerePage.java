package frontdoor.finding;

import frontdoor.places.Place;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to know and to do at one property.
///
/// @param collection the day on which bins are emptied next, or null if that is not known
/// @param services those that are about a place
public record HerePage(Place place, @Nullable LocalDate collection, List<Report> reports, List<Service> services) {

    /// Something that somebody has told us about and that is not dealt with yet.
    ///
    /// @param age the end of a key `site.here.age.…`: rough, so that it points to nobody
    /// @param metres to the next fifty
    public record Report(Service service, String stage, String age, int metres) {}

    static @Nullable LocalDate collection(Place place) {
        return place.attributes().get("next_collection") instanceof String day ? LocalDate.parse(day) : null;
    }
}
