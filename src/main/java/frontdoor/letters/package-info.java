/// Letters: the council's texts, what somebody writes from them, and batches of them for a printer.
///
/// Start with [LetterTemplates][frontdoor.letters.LetterTemplates], the texts, then
/// [PrintBatches][frontdoor.letters.PrintBatches]. [BatchProof][frontdoor.letters.BatchProof] reads each batch back
/// before anybody can print it, so that no page of one letter goes out with another.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "audit",
            "calendars",
            "cases",
            "checks",
            "contacts",
            "conversations",
            "council",
            "directory",
            "forms",
            "identity",
            "notify",
            "partners",
            "pdf",
            "people",
            "referrals",
            "services"
        })
@NullMarked
package frontdoor.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
