/// The services that the council offers: their published versions, their drafts, and how people find them.
///
/// Start with [Services][frontdoor.directory.Services]. The files in the council's folder are where versions come from;
/// what was published is never changed, only followed by the next number.
@ApplicationModule(allowedDependencies = {"audit", "calendars", "checks", "council", "forms", "services"})
@NullMarked
package frontdoor.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
