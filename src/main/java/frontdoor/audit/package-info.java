/// Who changed what, who looked at what, and who was refused. Entries are only ever added.
///
/// Start with [Audit][frontdoor.audit.Audit] to write an entry and [AuditSearch][frontdoor.audit.AuditSearch] to
/// read them. A module that writes by SQL calls the published function `audit.enter(jsonb)` in the same statement,
/// so that there is no change without its entry.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
