/// Working days, opening hours, bank holidays, and when something promised falls due.
///
/// Start with [Calendars][frontdoor.calendars.Calendars]: pure arithmetic over holiday lists. Those in force are given
/// by [CouncilCalendars][frontdoor.calendars.CouncilCalendars].
@ApplicationModule(allowedDependencies = {"council", "kernel"})
@NullMarked
package frontdoor.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
