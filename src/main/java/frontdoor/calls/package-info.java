/// Telephone calls and what agents were doing, as the telephone system tells it.
///
/// Start with [Call][frontdoor.calls.Call], which says what a call comes to from its events, whatever
/// order they come in. [Calls][frontdoor.calls.Calls] is the way in, and
/// [CallBacks][frontdoor.calls.CallBacks] that to calls which were promised;
/// [Handovers][frontdoor.calls.Handovers] hands a conversation on. [Seats][frontdoor.calls.Seats] says
/// who sits at which telephone. Figures are made from the views `calls.fact`, `calls.fact_agent` and
/// `calls.fact_call_back`.
@ApplicationModule(allowedDependencies = {"audit", "kernel", "notices", "people", "webhooks"})
@NullMarked
package frontdoor.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
