/// The customer manual, for all staff: what the council explains, what an adviser says, and what is promised, always
/// as it stands today.
///
/// Start with [ManualController][frontdoor.manual.ManualController].
@ApplicationModule(
        allowedDependencies = {"articles", "council", "directory", "feedback", "identity", "pdf", "services", "web"})
@NullMarked
package frontdoor.manual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
