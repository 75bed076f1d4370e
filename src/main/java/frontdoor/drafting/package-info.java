/// The door where staff write letters: from a case, to a customer, or as the answer of a matter in writing.
///
/// Start with [WritingController][frontdoor.drafting.WritingController]. Who may write is asked by
/// [LetterDoor][frontdoor.drafting.LetterDoor] of whatever the letter is about, for every address.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "audit",
            "calendars",
            "cases",
            "conversations",
            "council",
            "desk",
            "identity",
            "inbox",
            "kernel",
            "letters",
            "notify",
            "people",
            "services",
            "web"
        })
@NullMarked
package frontdoor.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
