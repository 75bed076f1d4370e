/// Counts. Each measure is a SQL file in the council's folder `measures` which says what it counts, in what unit, and
/// returns the very rows it counts; the figure is worked out from those rows, so that the two can never differ.
///
/// Start with [Scorecard][frontdoor.performance.Scorecard]. A measure reads only the views called `fact` that other
/// modules publish.
@ApplicationModule(allowedDependencies = {"council"})
@NullMarked
package frontdoor.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
