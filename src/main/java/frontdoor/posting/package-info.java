/// The post room's door: letters that wait for a printer, and batches of them.
///
/// Start with [PostController][frontdoor.posting.PostController].
@ApplicationModule(allowedDependencies = {"audit", "identity", "letters", "notify", "web"})
@NullMarked
package frontdoor.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
