/// The door to everything in writing: one inbox for all channels, and a conversation on one page.
///
/// Start with [InboxController][frontdoor.inbox.InboxController]; [InboxDoor][frontdoor.inbox.InboxDoor] says who may
/// see what.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "audit",
            "cases",
            "conversations",
            "council",
            "files",
            "identity",
            "kernel",
            "mail",
            "notify",
            "people",
            "recordings",
            "scans",
            "services",
            "web"
        })
@NullMarked
package frontdoor.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
