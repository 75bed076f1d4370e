/// The door by which partners' own systems read what they were asked, and answer.
///
/// Start with [ReferralApiController][frontdoor.responding.ReferralApiController]. Each request bears a secret of its
/// partner. A system sees what was shared with its partner and nothing else of the case; whatever it sends has a stated
/// outcome, and what it sends twice is done once.
@ApplicationModule(allowedDependencies = {"audit", "council", "files", "partners", "referrals", "web"})
@NullMarked
package frontdoor.responding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
