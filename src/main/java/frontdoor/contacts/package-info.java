/// Conversations with people: one call, visit, letter or message on one channel, and what came of it.
///
/// Start with [Contacts][frontdoor.contacts.Contacts]. Other modules' SQL calls the function `contacts.log(jsonb)`;
/// measures read the view `contacts.fact` and no table of ours.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package frontdoor.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
