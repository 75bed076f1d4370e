/// The pages on which staff sign in and out: a password, then a code, then the desk.
///
/// Start with [PasswordController][frontdoor.signin.PasswordController]; each further step is a controller of
/// its own, and [Steps][frontdoor.signin.Steps] says which comes next.
@ApplicationModule(allowedDependencies = {"identity", "guard", "web", "council"})
@NullMarked
package frontdoor.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
