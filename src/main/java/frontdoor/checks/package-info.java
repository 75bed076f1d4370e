/// Says what is wrong with a service file, in the words of the person who wrote it; explains a sound one in plain
/// words; and says what changes between two versions.
///
/// Start with [Checker][frontdoor.checks.Checker]: it reads the text, then lets each [Phase][frontdoor.checks.Phase]
/// look at it. Stores nothing, and needs neither Spring nor a database.
@ApplicationModule(allowedDependencies = {"calendars", "forms", "partners", "services"})
@NullMarked
package frontdoor.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
