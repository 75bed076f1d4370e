/// People who come in: where they can, whose turn it is, who sees them and how long they waited.
///
/// Start with [Visits][frontdoor.visits.Visits]; places come from the council's `access_points.yaml`. A visit and the
/// conversation it leads to bear one id, so it is one contact. [Bookings][frontdoor.visits.Bookings] are places at
/// partners' surgeries; whoever has one is written to. Measures read the view `visits.fact`.
@ApplicationModule(allowedDependencies = {"calendars", "council", "kernel", "notify", "people"})
@NullMarked
package frontdoor.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
