/// The door by which people follow what they asked for: the story of a case, what it waits for, and what they can do
/// when it did not go well.
///
/// Start with [FollowController][frontdoor.following.FollowController]. Every page here asks the
/// [pass][frontdoor.following.Passes] in the person's cookie first.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "asking",
            "cases",
            "council",
            "directory",
            "drafts",
            "files",
            "forms",
            "letters",
            "notify",
            "pdf",
            "referrals",
            "resident",
            "services",
            "web"
        })
@NullMarked
package frontdoor.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
