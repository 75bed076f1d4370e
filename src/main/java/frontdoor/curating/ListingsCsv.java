package frontdoor.curating;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Spreadsheet;
import frontdoor.listings.Assurance;
import frontdoor.listings.StaffListing;
import frontdoor.web.SavedFile;
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
        return SavedFile.csv("community.csv", sheet -> add(sheet, who));
    }

    private void add(Spreadsheet sheet, SignedIn who) {
        sheet.row(
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
                    write(sheet, each);
                }
                after = some.getLast().listing().id();
                some = assurance.due(null, "", Curators.seesHidden(who), after, AT_ONCE);
            }
        } finally {
            audit.exported(who.actor(), "listings", rows, "csv");
        }
    }

    private static void write(Spreadsheet sheet, StaffListing each) {
        var listing = each.listing();
        sheet.row(
                listing.id(),
                listing.name(),
                listing.organisation(),
                String.join("; ", listing.phones()),
                each.text().contact().email(),
                each.text().contact().website(),
                String.join("; ", listing.costs()),
                each.owner(),
                each.hidden(),
                listing.checkedOn(),
                listing.reviewBy(),
                listing.status());
    }
}
