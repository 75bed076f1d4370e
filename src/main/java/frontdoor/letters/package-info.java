/// Letters on paper: those that no carrier takes are put together into batches for a printer.
///
/// Start with [PrintBatches][frontdoor.letters.PrintBatches]. [BatchProof][frontdoor.letters.BatchProof] reads each
/// batch back before anybody can print it, so that no page of one letter goes out with another.
@ApplicationModule(allowedDependencies = {"audit", "council", "notify", "pdf"})
@NullMarked
package frontdoor.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
