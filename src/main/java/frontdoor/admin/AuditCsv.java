package frontdoor.admin;

import frontdoor.audit.Entry;
import frontdoor.kernel.Spreadsheet;
import java.util.List;

/// The audit trail as CSV.
final class AuditCsv {

    private AuditCsv() {}

    static void write(List<Entry> entries, Spreadsheet sheet) {
        sheet.row("at", "actor", "kind", "action", "about", "detail");
        entries.forEach(entry -> sheet.row(
                entry.at(),
                entry.actor(),
                entry.kind().key(),
                entry.action(),
                entry.about(),
                AuditController.detail(entry)));
    }
}
