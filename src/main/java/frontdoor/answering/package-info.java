/// The staff's door for talking with somebody: a call, a visit or a letter on one screen, written down while it
/// happens.
///
/// Start with [CallController][frontdoor.answering.CallController] for what the screen does with what is typed, and
/// [CallPages][frontdoor.answering.CallPages] for what it shows. [Verifying][frontdoor.answering.Verifying] makes sure
/// who it is before anything of them is shown. What a case or a person shows, and to whom, is the
/// desk's to say.
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "calendars",
            "calls",
            "cases",
            "contacts",
            "conversations",
            "council",
            "desk",
            "directory",
            "drafts",
            "files",
            "forms",
            "identity",
            "inbox",
            "kernel",
            "notify",
            "partners",
            "people",
            "places",
            "services",
            "shortcuts",
            "visits",
            "web"
        })
@NullMarked
package frontdoor.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
