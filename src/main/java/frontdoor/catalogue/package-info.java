/// The door of internal customers: those who work here ask other services of the council for what they need, with the
/// same files, promises and cases as residents.
///
/// Start with [CatalogueController][frontdoor.catalogue.CatalogueController]. Only services that are for colleagues
/// are here, and no other door offers them.
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "audit",
            "cases",
            "desk",
            "directory",
            "drafts",
            "files",
            "forms",
            "identity",
            "services",
            "web"
        })
@NullMarked
package frontdoor.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
