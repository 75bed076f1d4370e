/// What readers say of a page: whether it is useful, and what went wrong. It says nothing of who they are.
///
/// Start with [Feedback][frontdoor.feedback.Feedback].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
