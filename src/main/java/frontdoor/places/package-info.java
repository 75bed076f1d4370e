/// Addresses, the wards and parishes they lie in, and what other systems know of a property.
///
/// Start with [Places][frontdoor.places.Places]. Addresses come from the council's gazetteer as a CSV file; what a
/// service asks of an address, such as its bin round, is a column of it.
@ApplicationModule(allowedDependencies = {"council", "kernel"})
@NullMarked
package frontdoor.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
