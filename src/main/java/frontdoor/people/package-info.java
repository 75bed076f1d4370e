/// The people the council meets: how to reach them and what to know before doing so.
///
/// Start with [People][frontdoor.people.People]. Other modules' SQL calls the function `people.known(jsonb)`, which
/// finds the person who is writing in, or adds them, within the statement that makes the change.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package frontdoor.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
