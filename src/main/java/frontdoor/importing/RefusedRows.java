package frontdoor.importing;

import frontdoor.imports.Imports;
import frontdoor.imports.Run;
import frontdoor.kernel.Spreadsheet;
import frontdoor.web.SavedFile;
import org.springframework.web.servlet.View;

/// All rows that a run refused, as CSV, to be put right in the old system's file.
record RefusedRows(Imports imports, Run run) {

    private static final int PAGE = 1_000;

    View file() {
        return SavedFile.csv("refused-" + run.id() + ".csv", this::add);
    }

    private void add(Spreadsheet sheet) {
        sheet.row("row", "number", "why");
        for (var page = imports.refusals(run.id(), 0, PAGE); !page.isEmpty(); ) {
            page.forEach(refusal -> sheet.row(refusal.row(), refusal.source(), refusal.why()));
            page = imports.refusals(run.id(), page.getLast().row(), PAGE);
        }
    }
}
