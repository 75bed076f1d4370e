package frontdoor.wallboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts a day from what happened, one thing after another, and in no way as the SQL does: so that two who agree are
/// both right.
final class Recount {

    /// @param person null for somebody who did not say who they are
    record Met(
            Instant at,
            @Nullable Long person,
            @Nullable String service,
            @Nullable String outcome,
            @Nullable String cause) {}

    /// @param seen null for somebody who was not
    /// @param gone when they went away unseen, or null
    record Came(
            Instant arrived,
            @Nullable Instant given,
            @Nullable Instant seen,
            @Nullable Instant gone) {}

    private Recount() {}

    static ContactTally contacts(List<Met> all) {
        long needing = 0;
        long resolved = 0;
        long repeated = 0;
        long assessed = 0;
        long avoidable = 0;
        for (var met : all) {
            if (met.outcome() == null) {
                continue;
            }
            assessed++;
            avoidable += met.cause() == null ? 0 : 1;
            needing += met.outcome().equals("abandoned") ? 0 : 1;
            if (met.outcome().equals("resolved")) {
                resolved++;
                repeated += all.stream().anyMatch(other -> isRepeat(met, other)) ? 1 : 0;
            }
        }
        return new ContactTally(all.size(), needing, resolved, repeated, assessed, avoidable);
    }

    private static boolean isRepeat(Met first, Met other) {
        return first.person() != null
                && first.service() != null
                && first.person().equals(other.person())
                && first.service().equals(other.service())
                && other.at().isAfter(first.at())
                && !other.at().isAfter(first.at().plus(Duration.ofDays(7)));
    }

    /// Waits in whole seconds.
    static VisitTally visits(List<Came> all, Instant now, int given, int without) {
        var tally = VisitTally.NONE;
        for (var came : all) {
            var since = came.given() != null && came.given().isAfter(came.arrived()) ? came.given() : came.arrived();
            if (came.seen() == null && came.gone() == null) {
                var wait = Duration.between(since, now).getSeconds();
                tally = tally.plus(new VisitTally(wait < 0 ? 0 : 1, Math.max(wait, 0), 0, 0, 0, 0, 0, 0, 0));
                continue;
            }
            var wait = came.seen() == null
                    ? -1
                    : Math.max(Duration.between(since, came.seen()).getSeconds(), 0);
            boolean seen = wait >= 0;
            boolean late = wait > 60L * (came.given() == null ? without : given);
            int inTime = seen && !late ? 1 : 0;
            boolean appointed = came.given() != null;
            tally = tally.plus(new VisitTally(
                    0,
                    0,
                    seen ? 1 : 0,
                    appointed ? 1 : 0,
                    appointed ? inTime : 0,
                    appointed ? 0 : 1,
                    appointed ? 0 : inTime,
                    seen ? wait : 0,
                    seen ? 0 : 1));
        }
        return tally;
    }
}
