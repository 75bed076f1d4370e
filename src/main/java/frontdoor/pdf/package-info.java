/// Makes PDFs that everybody can read: tagged (PDF/UA-1), in one language, with their fonts inside.
///
/// Start with [Pdfs][frontdoor.pdf.Pdfs]. What goes onto the paper is a [Paper][frontdoor.pdf.Paper]: parts and text,
/// never HTML, so nothing that anybody typed can become markup. ADR 19 says why.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
