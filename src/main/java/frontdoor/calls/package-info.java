/// Telephone calls and what agents were doing, as the telephone system tells it.
///
/// Start with [Call][frontdoor.calls.Call], which says what a call comes to from its events, whatever order they come
/// in.
/// [Calls][frontdoor.calls.Calls] is the way in. Figures are made from the views `calls.fact` and `calls.fact_agent`.
@ApplicationModule(allowedDependencies = {"audit", "people", "webhooks"})
@NullMarked
package frontdoor.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
