/// Letters that a scanner brings: kept as they came, parted into letters, read by programs, and landed.
///
/// Start with [Scans][frontdoor.scans.Scans]. [CoverSheets][frontdoor.scans.CoverSheets] makes sheets that say
/// where what lies under them goes. [Tools][frontdoor.scans.Tools] runs Tesseract and Poppler as processes of
/// their own; where they are not installed, a letter lands all the same and is typed by hand.
@ApplicationModule(allowedDependencies = {"conversations", "files", "kernel", "pdf"})
@NullMarked
package frontdoor.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
