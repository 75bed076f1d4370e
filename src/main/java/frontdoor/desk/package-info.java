/// The staff's door: queues of work, a case on one screen, people, figures.
///
/// Start with [CaseController][frontdoor.desk.CaseController] for what a case shows, and
/// [DeskAccess][frontdoor.desk.DeskAccess] for who may see which part of it. Pages read freely and call one
/// method that writes.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "asking",
            "audit",
            "calls",
            "cases",
            "contacts",
            "conversations",
            "council",
            "directory",
            "files",
            "forms",
            "identity",
            "inbox",
            "letters",
            "notify",
            "partners",
            "pdf",
            "people",
            "performance",
            "referrals",
            "scans",
            "services",
            "web"
        })
@NullMarked
package frontdoor.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
