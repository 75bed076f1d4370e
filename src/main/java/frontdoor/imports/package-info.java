/// Brings in cases and customers from the system a council had before, out of a CSV file.
///
/// Start with [Imports][frontdoor.imports.Imports]. A [Mapping][frontdoor.imports.Mapping] says what the file's
/// columns mean; each row is then lived again, at its own times, through the same public methods as live work.
/// One row is one transaction: it is brought in whole or not at all, so an import may be stopped anywhere and
/// repeated.
@ApplicationModule(allowedDependencies = {"audit", "cases", "council", "directory", "forms", "people", "services"})
@NullMarked
package frontdoor.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
