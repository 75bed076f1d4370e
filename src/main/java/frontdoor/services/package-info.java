/// The service file: what a service is, and the one pure function that decides.
///
/// Start with [Service][frontdoor.services.Service], then [Decide][frontdoor.services.Decide]. Stores nothing; live
/// cases and the worked examples inside the file run the same function.
@ApplicationModule(allowedDependencies = {"calendars", "forms", "partners"})
@NullMarked
package frontdoor.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
