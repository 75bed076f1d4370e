/// Partners' systems: what happens here that they must act on, brought to each of them as a signed CloudEvent.
///
/// An endpoint is an address of a partner's system, a delivery is one event for one endpoint, and an attempt is
/// one try to bring it. Start with [Endpoints][frontdoor.endpoints.Endpoints] and
/// [Deliveries][frontdoor.endpoints.Deliveries]. Another module's statement hands events over by the SQL
/// function `endpoints.accept(jsonb)`, in its own transaction; [Lanes][frontdoor.endpoints.Lanes] carries them
/// soon after. Where a request may go at all is decided by
/// [PublicAddresses][frontdoor.endpoints.PublicAddresses].
@ApplicationModule(allowedDependencies = {"audit", "database", "kernel", "notices", "webhooks"})
@NullMarked
package frontdoor.endpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
