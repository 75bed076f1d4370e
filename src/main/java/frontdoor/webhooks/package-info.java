/// What other systems tell us: each hook is signed, stored raw before anything is made of it, and heard once.
///
/// Start with [Webhooks][frontdoor.webhooks.Webhooks]. A module that wants to hear of a source is a
/// [Listener][frontdoor.webhooks.Listener]. Signatures are those of [Standard
/// Webhooks](https://www.standardwebhooks.com) 1.0.0.
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package frontdoor.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
