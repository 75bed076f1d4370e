package frontdoor.admin;

import frontdoor.places.Loaded;
import frontdoor.web.Problems;
import org.jspecify.annotations.Nullable;

/// The council's addresses.
///
/// @param loaded what a file did or would do, or null before one was given
/// @param tried whether it was only tried out
public record PlacesPage(long number, @Nullable Loaded loaded, boolean tried, Problems problems) {}
