/// Writes to people: email by SMTP, text messages and post through GOV.UK Notify.
///
/// A message is first accepted, in the transaction of the change it tells of, and sent afterwards by the
/// [Relay][frontdoor.notify.Relay], at least once. Start with [Messages][frontdoor.notify.Messages]; the states a
/// message can be in are those of [Dispatch][frontdoor.notify.Dispatch]. This module knows nothing of what a
/// message is about. Of whom it is for it asks one thing, by the SQL function `people.reach`: what is safe. A message
/// that its person forbids is held, and one outside the hours they allow waits for them.
///
/// Other modules' SQL calls the function `notify.accept(jsonb)`.
@ApplicationModule(allowedDependencies = {"council"})
@NullMarked
package frontdoor.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
