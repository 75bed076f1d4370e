/// The pages that every council's site has: contact, accessibility, privacy, cookies, feedback, the figures, and the
/// kiosk.
///
/// Start with [CouncilController][frontdoor.site.CouncilController]. What they say is in the council's folder.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "articles",
            "calendars",
            "cases",
            "council",
            "directory",
            "drafts",
            "feedback",
            "forms",
            "performance",
            "services",
            "web"
        })
@NullMarked
package frontdoor.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
