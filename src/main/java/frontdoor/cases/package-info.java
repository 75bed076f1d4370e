/// The engine's store. A case is one piece of work under one version of one service.
///
/// Start with [Cases][frontdoor.cases.Cases]: every change to a case is one of its methods, each is one command
/// and one statement in the database, and each returns a sealed outcome. What happened is kept as events, which
/// are at once the timeline that people read, the audit trail and the facts that the scorecard counts.
///
/// Reports read the views `cases.fact`, `cases.fact_clock`, `cases.fact_solved` and `cases.fact_reopened`, and no table
/// of ours.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendars",
            "checks",
            "contacts",
            "conversations",
            "council",
            "directory",
            "documents",
            "forms",
            "notices",
            "notify",
            "partners",
            "people",
            "places",
            "referrals",
            "services",
            "visits"
        })
@NullMarked
package frontdoor.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
