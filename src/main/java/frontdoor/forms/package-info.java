/// Questions, answers and conditions. Pure: stores nothing.
///
/// Start with [Question][frontdoor.forms.Question]. What a condition gives is a [Truth][frontdoor.forms.Truth]:
/// yes, no, or cannot be decided yet.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
