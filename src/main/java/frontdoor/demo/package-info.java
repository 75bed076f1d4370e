/// A month of made-up work, so that the made-up council looks alive when somebody tries Frontdoor.
///
/// Start with [DemoCases][frontdoor.demo.DemoCases]: it takes the worked examples of every service and lives them
/// through the same public methods as real work, so it can never be wrong in a way that real work could not.
@ApplicationModule(
        allowedDependencies = {
            "calendars",
            "cases",
            "contacts",
            "directory",
            "forms",
            "identity",
            "partners",
            "places",
            "referrals",
            "services"
        })
@NullMarked
package frontdoor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
