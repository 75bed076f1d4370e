package frontdoor.overseeing;

import frontdoor.kernel.Spreadsheet;
import java.util.Locale;
import java.util.stream.Collectors;

/// A map as CSV: a row for each line of it, with what really happened in the same row.
final class MapCsv {

    private MapCsv() {}

    static void write(MapPage page, Spreadsheet sheet) {
        sheet.row(
                "number",
                "service",
                "line",
                "title",
                "code",
                "recipient",
                "recipient_title",
                "stages",
                "items",
                "basis",
                "acknowledge",
                "within",
                "marks",
                "against",
                "from",
                "until",
                "made",
                "sent",
                "done",
                "refused",
                "unanswered",
                "late");
        page.lines().forEach(line -> add(sheet, page, line));
    }

    private static void add(Spreadsheet sheet, MapPage page, MapPage.Line shown) {
        var line = shown.line();
        var happened = shown.happened();
        sheet.row(
                line.number(),
                line.service(),
                line.key(),
                line.title(),
                line.code() == null ? null : line.code().letter(),
                line.recipient(),
                shown.recipient(),
                String.join("; ", line.stages()),
                String.join("; ", line.items()),
                line.basis() == null ? null : line.basis().key(),
                line.acknowledge(),
                line.within(),
                line.marks().stream()
                        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("; ")),
                line.against().stream().map(reason -> reason.key()).collect(Collectors.joining("; ")),
                page.from(),
                page.until(),
                happened.made(),
                happened.sent(),
                happened.done(),
                happened.refused(),
                happened.unanswered(),
                happened.late());
    }
}
