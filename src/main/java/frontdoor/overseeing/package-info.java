/// The door of those who oversee the work: the day's figures on a wall, the rows behind them, who sits at
/// which telephone, and the maps of life events.
///
/// Start with [WallboardController][frontdoor.overseeing.WallboardController]. Whoever talks with people may read the
/// figures; the rows behind them are for supervisors and administrators.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "audit",
            "calls",
            "contacts",
            "desk",
            "directory",
            "identity",
            "kernel",
            "lifeevents",
            "partners",
            "services",
            "visits",
            "wallboard",
            "web"
        })
@NullMarked
package frontdoor.overseeing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
