package frontdoor.admin;

import frontdoor.directory.Missed;
import frontdoor.directory.Misses;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import java.time.Clock;
import java.util.List;
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
    View export() {
        var missed = missed(MOST);
        return SavedFile.csv("searches.csv", sheet -> {
            sheet.row("day", "words", "times");
            missed.forEach(each -> sheet.row(each.day(), each.words(), each.times()));
        });
    }

    private List<Missed> missed(int limit) {
        return misses.since(CivilTime.day(clock.instant()).minusDays(DAYS), limit);
    }
}
