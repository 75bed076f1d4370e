package frontdoor.performance;

import frontdoor.kernel.Spreadsheet;
import java.util.stream.Stream;

/// Rows as CSV.
final class RowExport {

    private RowExport() {}

    static void write(Stream<CountedRow> rows, Spreadsheet sheet) {
        sheet.row("id", "reference", "day", "service", "ward", "channel", "detail", "counts");
        rows.forEach(row -> sheet.row(
                row.id(),
                row.reference(),
                row.day(),
                row.service(),
                row.ward(),
                row.channel(),
                row.detail(),
                row.counts()));
    }
}
