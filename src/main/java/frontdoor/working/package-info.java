/// The staff's door for working through what waits: queues, lists of work across queues, many cases moved at once, and
/// who has how much in hand.
///
/// Start with [WorkQuery][frontdoor.working.WorkQuery], which is what a list was asked for, and
/// [WorkPages][frontdoor.working.WorkPages], which shows it to those who may see it.
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "calls",
            "cases",
            "conversations",
            "desk",
            "directory",
            "identity",
            "notices",
            "referrals",
            "services",
            "web",
            "worklists"
        })
@NullMarked
package frontdoor.working;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
