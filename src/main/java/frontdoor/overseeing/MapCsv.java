package frontdoor.overseeing;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.kernel.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A map as CSV: a row for each line of it, with what really happened in the same row.
final class MapCsv {

    private MapCsv() {}

    static String of(MapPage page) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
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
            page.lines().forEach(line -> csv.writeRecord(row(page, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(MapPage page, MapPage.Line shown) {
        var line = shown.line();
        var happened = shown.happened();
        return List.of(
                Integer.toString(line.number()),
                line.service(),
                line.key(),
                Spreadsheet.cell(line.title()),
                line.code() == null ? "" : line.code().letter(),
                text(line.recipient()),
                Spreadsheet.cell(shown.recipient()),
                Spreadsheet.cell(String.join("; ", line.stages())),
                Spreadsheet.cell(String.join("; ", line.items())),
                line.basis() == null ? "" : line.basis().key(),
                text(line.acknowledge()),
                text(line.within()),
                line.marks().stream()
                        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("; ")),
                line.against().stream().map(reason -> reason.key()).collect(Collectors.joining("; ")),
                page.from().toString(),
                page.until().toString(),
                Long.toString(happened.made()),
                Long.toString(happened.sent()),
                Long.toString(happened.done()),
                Long.toString(happened.refused()),
                Long.toString(happened.unanswered()),
                Long.toString(happened.late()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Spreadsheet.cell(value.toString());
    }
}
