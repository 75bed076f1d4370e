/// Keys for what an adviser does during a call. Everybody may change theirs, or use none.
///
/// Start with [Shortcuts][frontdoor.shortcuts.Shortcuts].
/// [Keystroke][frontdoor.shortcuts.Keystroke] says which keys are free.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.shortcuts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
