/// The staff's door to a customer's record: what is kept of them, what was changed, and whether two are one.
///
/// Start with [CustomerController][frontdoor.customers.CustomerController] for what is seen, and
/// [RecordController][frontdoor.customers.RecordController] for what is changed. Who may see people's records
/// is the desk's to say; every address here asks it, by way of [CustomerDoor][frontdoor.customers.CustomerDoor].
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "cases",
            "contacts",
            "conversations",
            "desk",
            "directory",
            "documents",
            "files",
            "forms",
            "identity",
            "imports",
            "kernel",
            "lifeevents",
            "mine",
            "people",
            "services",
            "web"
        })
@NullMarked
package frontdoor.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
