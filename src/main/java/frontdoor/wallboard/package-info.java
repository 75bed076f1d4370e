/// Live figures of the day: calls, contacts and visits, as the whole team reads them from a wall.
///
/// Start with [Formulas][frontdoor.wallboard.Formulas], which says how each figure is worked out and where that is laid
/// down, then [Wallboard][frontdoor.wallboard.Wallboard]. It reads the views called `fact` of one day only.
@ApplicationModule(allowedDependencies = {"kernel", "visits"})
@NullMarked
package frontdoor.wallboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
