/// The door of those who work for a partner: what they were asked to do, and what they answer.
///
/// Start with [PartnerController][frontdoor.partnering.PartnerController]: one referral and all that can be said of it.
/// They see what was shared with them and nothing else of the case. A partner without accounts comes by a link to one
/// referral and a code that goes to its address on record.
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "cases",
            "council",
            "directory",
            "files",
            "forms",
            "guard",
            "identity",
            "letters",
            "notify",
            "partners",
            "pdf",
            "referrals",
            "services",
            "web"
        })
@NullMarked
package frontdoor.partnering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
