package frontdoor.performance;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.kernel.Spreadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;

/// Rows as CSV.
final class RowExport {

    private final Writer out;

    RowExport(Writer out) {
        this.out = out;
    }

    /// Leaves the writer open, for whoever opened it.
    void write(Stream<CountedRow> rows) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("id", "reference", "day", "service", "ward", "channel", "detail", "counts");
        rows.forEach(row -> csv.writeRecord(
                Spreadsheet.cell(row.id()),
                Spreadsheet.cell(row.reference()),
                row.day().toString(),
                Spreadsheet.cell(row.service()),
                Spreadsheet.cell(row.ward()),
                Spreadsheet.cell(row.channel()),
                Spreadsheet.cell(row.detail()),
                row.counts() == null ? "" : row.counts().toPlainString()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
