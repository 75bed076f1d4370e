/// The administrators' pages for bringing in cases from an old system.
///
/// Start with [ImportController][frontdoor.importing.ImportController]: hand in a file, see what would be refused,
/// bring it in and watch.
@ApplicationModule(allowedDependencies = {"identity", "imports", "web"})
@NullMarked
package frontdoor.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
