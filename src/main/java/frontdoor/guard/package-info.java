/// Stands between the network and the doors: which address is for whom, who is asking, and how often.
///
/// Start with [Addresses][frontdoor.guard.Addresses], the table of every address. An address that is not in it is
/// refused, so a new page is added there first; a test walks all pages and says which are missing.
@ApplicationModule(allowedDependencies = {"identity", "audit", "partners"})
@NullMarked
package frontdoor.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
