package frontdoor.audit;

import frontdoor.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries to look for. A part that is null does not narrow the search.
///
/// @param from the first instant, counted in
/// @param until the last instant, counted out
public record Sought(
        @Nullable String about,
        @Nullable Actor actor,
        Entry.@Nullable Kind kind,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final Sought EVERYTHING = new Sought(null, null, null, null, null);

    public static Sought about(String about) {
        return new Sought(about, null, null, null, null);
    }

    public static Sought by(Actor actor) {
        return new Sought(null, actor, null, null, null);
    }
}
