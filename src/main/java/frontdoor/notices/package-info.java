/// What one of the staff is told of: work that is at risk or late, given to them, answered. A notice holds a reference
/// and a reason, and nothing personal.
///
/// Start with [Notices][frontdoor.notices.Notices]. Whoever makes something happen tells of it in the same statement by
/// the SQL function `notices.tell(jsonb)`; a [Telling][frontdoor.notices.Telling] is one line of what it takes. Who it
/// reaches is asked of `identity` when it happens. [NoticeMail][frontdoor.notices.NoticeMail] writes the emails.
@ApplicationModule(allowedDependencies = {"council", "identity", "kernel", "notify", "partners"})
@NullMarked
package frontdoor.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
