package frontdoor.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows as CSV, safe for whoever opens them with a spreadsheet. Nobody else writes CSV.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a line break as a formula. Such a
/// text gets an apostrophe in front, as OWASP advises. A number stays one, also below zero.
///
/// @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
public final class Spreadsheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CsvWriter csv;

    private Spreadsheet(Writer out) {
        csv = CsvWriter.builder().build(out);
    }

    /// Writes the rows while they come, however many there are, and leaves the writer open for whoever opened it.
    ///
    /// @throws UncheckedIOException if whoever takes it has gone
    public static void write(Writer out, Consumer<Spreadsheet> rows) {
        var sheet = new Spreadsheet(out);
        rows.accept(sheet);
        try {
            sheet.csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param cells what is no number stands there as text; null is an empty cell
    public void row(@Nullable Object... cells) {
        var texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cell(cells[i]);
        }
        csv.writeRecord(texts);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> safe(value.toString());
        };
    }

    private static String safe(String text) {
        return text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
