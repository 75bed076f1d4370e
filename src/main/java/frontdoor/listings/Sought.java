package frontdoor.listings;

import frontdoor.places.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody looks for. All that is said must fit; null and empty say nothing.
///
/// @param words as people type them
/// @param need a term of what people look for help with
/// @param circumstance a term of whom something is meant for
/// @param age in years, of whoever it is for
/// @param day of the week, Monday 1
/// @param near what is offered there comes first, and what its ward is left out of is left out
/// @param metres what is offered farther than this from `near` is left out; what has no set place stays
/// @param ward what is for this ward, or for everybody
public record Sought(
        String words,
        @Nullable UUID need,
        @Nullable UUID circumstance,
        @Nullable Integer age,
        @Nullable Integer day,
        @Nullable Place near,
        @Nullable Integer metres,
        @Nullable String ward) {

    public static final Sought ANYTHING = new Sought("", null, null, null, null, null, null, null);
}
