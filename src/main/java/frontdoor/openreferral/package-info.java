/// The door by which anybody reads the community directory as Open Referral UK 3.0, at `/openreferral/v3`.
///
/// Start with [OpenReferralController][frontdoor.openreferral.OpenReferralController]. Programs need no key, and what
/// they may read is decided in `listings`.
@ApplicationModule(allowedDependencies = {"council", "kernel", "listings"})
@NullMarked
package frontdoor.openreferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
