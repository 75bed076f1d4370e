package frontdoor.finding;

import frontdoor.places.Place;
import frontdoor.web.Problems;
import java.util.List;

/// Asks for a place by its postcode or street.
///
/// @param typed what was looked for
/// @param places what was found for it
public record NearPage(String typed, List<Place> places, Problems problems) {}
