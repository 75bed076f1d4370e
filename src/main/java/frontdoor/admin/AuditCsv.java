package frontdoor.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.audit.Entry;
import frontdoor.kernel.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// The audit trail as CSV.
final class AuditCsv {

    private AuditCsv() {}

    static String of(List<Entry> entries) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("at", "actor", "kind", "action", "about", "detail");
            entries.forEach(entry -> csv.writeRecord(
                    entry.at().toString(),
                    entry.actor().toString(),
                    entry.kind().key(),
                    Spreadsheet.cell(entry.action()),
                    Spreadsheet.cell(entry.about()),
                    Spreadsheet.cell(AuditController.detail(entry))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
