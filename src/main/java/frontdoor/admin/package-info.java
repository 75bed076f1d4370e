/// The administrators' door: staff, services and their versions, calendars, messages, jobs, addresses and the audit
/// trail. Nothing here needs a database shell, and every change is on the audit trail.
///
/// Start with [OverviewController][frontdoor.admin.OverviewController], which says what waits for somebody. How a
/// service comes into force is in [ChangeController][frontdoor.admin.ChangeController] and
/// [DraftController][frontdoor.admin.DraftController].
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "audit",
            "calendars",
            "cases",
            "checks",
            "desk",
            "directory",
            "endpoints",
            "feedback",
            "identity",
            "forms",
            "jobs",
            "letters",
            "notify",
            "partners",
            "places",
            "services",
            "web",
            "webhooks"
        })
@NullMarked
package frontdoor.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
