/// The council's own people: who they are, which teams they work in, what they may do, and how they prove who
/// they are.
///
/// Start with [Staff][frontdoor.identity.Staff], which keeps the list, and [SignIns][frontdoor.identity.SignIns],
/// which checks a password and then a code. A controller that needs the person at the keyboard takes a
/// [SignedIn][frontdoor.identity.SignedIn].
@ApplicationModule(allowedDependencies = {"audit", "council", "database"})
@NullMarked
package frontdoor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
