/// The door where staff keep the community directory right: what is due for review, one listing, bringing in feeds.
///
/// Start with [CuratingController][frontdoor.curating.CuratingController]. Whoever may know of hidden listings holds a
/// role for it, see [Curators][frontdoor.curating.Curators].
@ApplicationModule(allowedDependencies = {"audit", "identity", "kernel", "listings", "web"})
@NullMarked
package frontdoor.curating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
