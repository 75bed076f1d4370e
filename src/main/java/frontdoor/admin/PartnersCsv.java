package frontdoor.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.kernel.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The partners as CSV: a row for each agreement of each, or one row for a partner without any.
final class PartnersCsv {

    private PartnersCsv() {}

    static String of(List<PartnersPage.One> partners) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "partner",
                    "title",
                    "kind",
                    "contact",
                    "email",
                    "phone",
                    "hours",
                    "channel",
                    "takes",
                    "acknowledge",
                    "act",
                    "agreement",
                    "from",
                    "until",
                    "days_left",
                    "owner",
                    "source");
            for (var one : partners) {
                if (one.agreements().isEmpty()) {
                    csv.writeRecord(row(one, null));
                }
                one.agreements().forEach(agreed -> csv.writeRecord(row(one, agreed)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(PartnersPage.One one, PartnersPage.@Nullable Agreed agreed) {
        var partner = one.partner();
        var contact = partner.contact();
        return List.of(
                partner.key(),
                Spreadsheet.cell(partner.title()),
                partner.kind().key(),
                Spreadsheet.cell(contact.name()),
                text(contact.email()),
                text(contact.phone()),
                Spreadsheet.cell(partner.hours()),
                partner.route().key(),
                Spreadsheet.cell(String.join("; ", one.takes())),
                partner.acknowledge().toString(),
                partner.act().toString(),
                agreed == null ? "" : Spreadsheet.cell(agreed.title()),
                agreed == null ? "" : agreed.from().toString(),
                agreed == null ? "" : agreed.until().toString(),
                agreed == null ? "" : Long.toString(agreed.daysLeft()),
                agreed == null ? "" : Spreadsheet.cell(agreed.owner()),
                agreed == null ? "" : Spreadsheet.cell(agreed.source()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Spreadsheet.cell(text);
    }
}
