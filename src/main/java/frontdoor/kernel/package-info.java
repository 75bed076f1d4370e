/// Words that every module speaks: who acted, on which channel, under which reference, and what happened.
///
/// Kept to a handful of types on purpose. A type belongs here only when three modules need it
/// and none of them could own it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
