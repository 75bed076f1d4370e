/// The door by which residents search the community directory: what partner agencies and voluntary groups offer.
///
/// Start with [CommunityController][frontdoor.community.CommunityController]. It only reads, and what it may read is
/// decided in `listings`.
@ApplicationModule(allowedDependencies = {"directory", "kernel", "listings", "places", "web"})
@NullMarked
package frontdoor.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
