/// The door of those who welcome people: who has come in, whose turn it is, and the screen in the waiting room.
///
/// Start with [ReceptionController][frontdoor.reception.ReceptionController]. Who is seen goes on at the screen of
/// `answering`. Receptionists see who is here today and nothing of anybody's cases.
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "desk",
            "directory",
            "identity",
            "kernel",
            "people",
            "services",
            "visits",
            "web"
        })
@NullMarked
package frontdoor.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
