package frontdoor.admin;

import frontdoor.kernel.Spreadsheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The partners as CSV: a row for each agreement of each, or one row for a partner without any.
final class PartnersCsv {

    private PartnersCsv() {}

    static void write(List<PartnersPage.One> partners, Spreadsheet sheet) {
        sheet.row(
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
                add(sheet, one, null);
            }
            one.agreements().forEach(agreed -> add(sheet, one, agreed));
        }
    }

    private static void add(Spreadsheet sheet, PartnersPage.One one, PartnersPage.@Nullable Agreed agreed) {
        var partner = one.partner();
        var contact = partner.contact();
        sheet.row(
                partner.key(),
                partner.title(),
                partner.kind().key(),
                contact.name(),
                contact.email(),
                contact.phone(),
                partner.hours(),
                partner.route().key(),
                String.join("; ", one.takes()),
                partner.acknowledge(),
                partner.act(),
                agreed == null ? null : agreed.title(),
                agreed == null ? null : agreed.from(),
                agreed == null ? null : agreed.until(),
                agreed == null ? null : agreed.daysLeft(),
                agreed == null ? null : agreed.owner(),
                agreed == null ? null : agreed.source());
    }
}
