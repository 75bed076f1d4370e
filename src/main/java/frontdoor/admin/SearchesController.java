package frontdoor.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.directory.Missed;
import frontdoor.directory.Misses;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Spreadsheet;
import frontdoor.web.Pages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What people looked for and did not find: words that a service file lacks, or a service that the council lacks.
@Controller
@RequestMapping("/desk/admin/searches")
class SearchesController {

    private static final int DAYS = 90;
    private static final int SHOWN = 200;
    private static final int MOST = 100_000; // rows of one download

    private final Misses misses;
    private final Pages pages;
    private final Clock clock;

    SearchesController(Misses misses, Pages pages, Clock clock) {
        this.misses = misses;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show() {
        return pages.show("admin/searches", new SearchesPage(missed(SHOWN)));
    }

    @GetMapping("/export")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"searches.csv\"")
                .body(csv(missed(MOST)));
    }

    private List<Missed> missed(int limit) {
        return misses.since(CivilTime.day(clock.instant()).minusDays(DAYS), limit);
    }

    private static String csv(List<Missed> missed) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("day", "words", "times");
            missed.forEach(each -> csv.writeRecord(
                    each.day().toString(), Spreadsheet.cell(each.words()), String.valueOf(each.times())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
