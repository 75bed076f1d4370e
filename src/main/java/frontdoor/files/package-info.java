/// Files that people send: checked, made anew, scanned, and kept until they are asked for.
///
/// Start with [Files][frontdoor.files.Files], then [Inspection][frontdoor.files.Inspection], which decides what may
/// come in. Nothing that was sent is given out as it came unless it is a PDF, and that only as a download.
///
/// `cases` gives files to a case with the SQL function `files.attach`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package frontdoor.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
