package frontdoor.places;

import java.util.Map;

/// A place, and what other systems know of it.
///
/// @param facts text, numbers or booleans, as JSON has them, by source; a source that knows nothing is absent
public record Known(Place place, Map<String, Object> facts) {

    public Known {
        facts = Map.copyOf(facts);
    }
}
