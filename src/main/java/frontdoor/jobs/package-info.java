/// The work that is done by the clock: what there is, when it last ran and whether it failed.
///
/// Start with [Jobs][frontdoor.jobs.Jobs]. The jobs themselves belong to the modules whose work they do.
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package frontdoor.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
