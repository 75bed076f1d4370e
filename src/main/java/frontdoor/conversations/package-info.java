/// Matters that people write to us about: what came in, what went out, and who has it.
///
/// Start with [Conversations][frontdoor.conversations.Conversations], where everything in writing lands, then
/// [Answering][frontdoor.conversations.Answering], which sees to it that a letter is answered once.
/// [Corrections][frontdoor.conversations.Corrections] puts right by hand what was matched wrongly. What comes in is a
/// contact each. Measures read the view `conversations.fact`.
@ApplicationModule(allowedDependencies = {"calendars", "contacts", "council", "kernel", "notices", "notify", "people"})
@NullMarked
package frontdoor.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
