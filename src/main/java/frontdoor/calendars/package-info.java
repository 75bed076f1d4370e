/// Working days, opening hours, bank holidays, and when something promised falls due.
///
/// Start with [Calendars][frontdoor.calendars.Calendars]: pure arithmetic over the holiday lists in force.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
