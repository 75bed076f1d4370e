/// The door by which people ask for a service, one question at a time.
///
/// Start with [ReportController][frontdoor.resident.ReportController]: it serves every service, because a
/// service is a file. Pages read freely and call one method that writes.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "asking",
            "calendars",
            "cases",
            "council",
            "directory",
            "drafts",
            "files",
            "forms",
            "notify",
            "people",
            "places",
            "services",
            "web"
        })
@NullMarked
package frontdoor.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
