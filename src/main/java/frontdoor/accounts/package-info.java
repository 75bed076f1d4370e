/// Residents who sign in: what shows who they are, and how long they stay signed in. Nobody needs an account.
///
/// Start with [Accounts][frontdoor.accounts.Accounts]: it says who is signed in.
/// [SignInLinks][frontdoor.accounts.SignInLinks] lets somebody in by a link that we email to them.
@ApplicationModule(allowedDependencies = {"audit", "council", "notify", "people", "web"})
@NullMarked
package frontdoor.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
