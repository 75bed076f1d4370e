package frontdoor.customers;

import frontdoor.imports.Imports;
import frontdoor.imports.Remark.Kind;
import frontdoor.imports.Run;
import frontdoor.kernel.Spreadsheet;
import frontdoor.web.SavedFile;
import org.springframework.web.servlet.View;

/// All rows that a run refused, as CSV, with the column and the reason, to be put right in the old system's file.
record RefusedCustomers(Imports imports, Run run) {

    private static final int PAGE = 1_000;

    View file() {
        return SavedFile.csv("refused-" + run.id() + ".csv", this::add);
    }

    private void add(Spreadsheet sheet) {
        sheet.row("row", "number", "column", "why");
        for (var page = imports.remarks(run.id(), Kind.REFUSED, 0, PAGE); !page.isEmpty(); ) {
            page.forEach(remark -> sheet.row(remark.row(), remark.source(), remark.title(), remark.why()));
            page = imports.remarks(run.id(), Kind.REFUSED, page.getLast().id(), PAGE);
        }
    }
}
