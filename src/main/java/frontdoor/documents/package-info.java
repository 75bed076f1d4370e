/// Documents that people show at a counter, and who saw them: no more of them than that, unless the council says so.
///
/// Start with [Documents][frontdoor.documents.Documents]. The kinds come from the council's `documents.yaml`,
/// which says how long each is kept.
@ApplicationModule(allowedDependencies = {"calendars", "council", "files", "kernel"})
@NullMarked
package frontdoor.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
