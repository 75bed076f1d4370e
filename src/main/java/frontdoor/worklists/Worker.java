package frontdoor.worklists;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a member of staff can be given.
///
/// @param trained keys of the services they are trained in; none means all of their teams
/// @param capacity how many open cases they can have in hand
/// @param awayUntil the last day on which they are away, or null
public record Worker(
        String username,
        Set<String> trained,
        int capacity,
        @Nullable LocalDate awayUntil) {

    /// For whoever nobody has said anything of.
    public static final int USUAL = 40; // open cases

    public static final int MOST = 1000; // open cases

    public Worker {
        trained = Set.copyOf(trained);
        if (capacity < 0 || capacity > MOST) {
            throw new IllegalArgumentException("capacity is from 0 to " + MOST);
        }
    }

    static Worker usual(String username) {
        return new Worker(username, Set.of(), USUAL, null);
    }

    public boolean isAway(LocalDate today) {
        return awayUntil != null && !today.isAfter(awayUntil);
    }

    public boolean isTrainedIn(String service) {
        return trained.isEmpty() || trained.contains(service);
    }
}
