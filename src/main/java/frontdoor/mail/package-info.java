/// Email that comes in: fetched by IMAP, kept as it came, then read and landed in a conversation.
///
/// Start with [Postman][frontdoor.mail.Postman], which fetches, then [Sorting][frontdoor.mail.Sorting], which reads.
/// [Letter][frontdoor.mail.Letter] is where an email is taken apart; whatever it holds, it never fails.
@ApplicationModule(allowedDependencies = {"conversations", "files", "kernel"})
@NullMarked
package frontdoor.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
