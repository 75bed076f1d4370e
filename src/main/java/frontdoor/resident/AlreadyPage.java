package frontdoor.resident;

import frontdoor.cases.NearbyReport;
import frontdoor.kernel.Sha256;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;

/// What others have reported already, from which the person picks.
///
/// @param options the reports, nearest first, and "none of these"
public record AlreadyPage(
        String service, UUID command, String title, String back, List<Option> options, Problems problems) {

    static final String NONE = "none";

    private static final int ENOUGH = 16;

    /// What a page calls a report: it is another person's, so its reference is not shown.
    static String value(NearbyReport report) {
        return Sha256.of(report.reference().value()).substring(0, ENOUGH);
    }
}
