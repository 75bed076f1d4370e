package frontdoor.curating;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Spreadsheet;
import frontdoor.listings.Assurance;
import frontdoor.listings.StaffListing;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The directory as CSV, as far as whoever takes it may know of it. That they took it is in the audit trail, also
/// where they took a part and went.
@Component
class ListingsCsv {

    private static final int AT_ONCE = 500;

    private final Assurance assurance;
    private final Audit audit;

    ListingsCsv(Assurance assurance, Audit audit) {
        this.assurance = assurance;
        this.audit = audit;
    }

    View of(SignedIn who) {
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"community.csv\"");
            var csv = CsvWriter.builder().build(response.getWriter());
            csv.writeRecord(
                    "id",
                    "name",
                    "organisation",
                    "telephone",
                    "email",
                    "website",
                    "cost",
                    "owner",
                    "hidden",
                    "checked_on",
                    "review_by",
                    "status");
            int rows = 0;
            try {
                @Nullable UUID after = null;
                var some = assurance.due(null, "", Curators.seesHidden(who), after, AT_ONCE);
                while (!some.isEmpty()) {
                    for (var each : some) {
                        rows++;
                        write(csv, each);
                    }
                    after = some.getLast().listing().id();
                    some = assurance.due(null, "", Curators.seesHidden(who), after, AT_ONCE);
                }
                csv.flush();
            } finally {
                audit.exported(who.actor(), "listings", rows, "csv");
            }
        };
    }

    private static void write(CsvWriter csv, StaffListing each) {
        var listing = each.listing();
        csv.writeRecord(
                listing.id().toString(),
                Spreadsheet.cell(listing.name()),
                Spreadsheet.cell(listing.organisation()),
                Spreadsheet.cell(String.join("; ", listing.phones())),
                Spreadsheet.cell(each.text().contact().email()),
                Spreadsheet.cell(each.text().contact().website()),
                Spreadsheet.cell(String.join("; ", listing.costs())),
                each.owner(),
                Boolean.toString(each.hidden()),
                Objects.toString(listing.checkedOn(), ""),
                Objects.toString(listing.reviewBy(), ""),
                listing.status());
    }
}
