/// Which council this is: its name and telephone number, and the folder that holds its services, articles and words.
///
/// Start with [CouncilFolder][frontdoor.council.CouncilFolder]. Everything a council would change about Frontdoor
/// without writing code is a file in that folder.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package frontdoor.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
