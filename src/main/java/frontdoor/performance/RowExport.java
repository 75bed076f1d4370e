package frontdoor.performance;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows as CSV.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a line break as a formula. Such a
/// text gets an apostrophe in front, as OWASP advises.
///
/// @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
final class RowExport {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final Writer out;

    RowExport(Writer out) {
        this.out = out;
    }

    /// Leaves the writer open, for whoever opened it.
    void write(Stream<CountedRow> rows) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("id", "reference", "day", "service", "ward", "channel", "detail", "counts");
        rows.forEach(row -> csv.writeRecord(
                text(row.id()),
                text(row.reference()),
                row.day().toString(),
                text(row.service()),
                text(row.ward()),
                text(row.channel()),
                text(row.detail()),
                row.counts() == null ? "" : row.counts().toPlainString()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
