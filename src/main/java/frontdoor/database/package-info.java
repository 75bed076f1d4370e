/// The PostgreSQL behind everything: the council's own, or one that Frontdoor runs by itself.
///
/// Start with [ConnectionConfiguration][frontdoor.database.ConnectionConfiguration], which decides between the
/// two when the application starts. [Migrations][frontdoor.database.Migrations] brings each module's schema up
/// to date.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package frontdoor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
