/// The residents' door: find a service, ask for it one question at a time, follow what becomes of it.
///
/// Start with [ReportController][frontdoor.resident.ReportController]: it serves every service, because a
/// service is a file. Pages
/// read freely and call one method that writes.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "asking",
            "calendars",
            "cases",
            "council",
            "directory",
            "drafts",
            "feedback",
            "files",
            "forms",
            "notify",
            "people",
            "performance",
            "places",
            "services",
            "web"
        })
@NullMarked
package frontdoor.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
