/// The door of residents who sign in: their requests, their details, who acts for them, what the council holds.
///
/// Start with [Doorkeeper][frontdoor.mine.Doorkeeper]: it lets nobody past who is not signed in, save to the few
/// pages by which they sign in. A page gets the [Account][frontdoor.accounts.Account] it is for as an argument.
/// [HeldRecords][frontdoor.mine.HeldRecords] gathers what is held of somebody, also for the staff who hand it over.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "asking",
            "audit",
            "cases",
            "contacts",
            "council",
            "directory",
            "drafts",
            "files",
            "forms",
            "identity",
            "letters",
            "notify",
            "people",
            "places",
            "services",
            "web"
        })
@NullMarked
package frontdoor.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
