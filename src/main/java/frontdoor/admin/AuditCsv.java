package frontdoor.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.audit.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// The audit trail as CSV. It holds codes and references only, so no cell can be taken for a formula.
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
                    entry.action(),
                    entry.about(),
                    AuditController.detail(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
