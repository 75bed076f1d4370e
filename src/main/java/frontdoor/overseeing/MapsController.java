package frontdoor.overseeing;

import frontdoor.audit.Audit;
import frontdoor.desk.DeskAccess;
import frontdoor.directory.LifeEvent;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The maps of life events. They are made of definitions and counts; nothing in them is about anybody.
@Controller
class MapsController {

    private static final int MOST = 366; // days of a period

    private final MapPages mapPages;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    MapsController(MapPages mapPages, Audit audit, Pages pages, Clock clock) {
        this.mapPages = mapPages;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/maps")
    View list(SignedIn who) {
        check(who);
        return pages.show("overseeing/maps", mapPages.all());
    }

    /// @param from the first day of the period to compare with, or absent for a year ago
    /// @param until its last day, or absent for today
    @GetMapping("/desk/maps/{event}")
    View show(
            @PathVariable String event,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            SignedIn who) {
        return pages.show("overseeing/map", page(event, from, until, who));
    }

    @GetMapping("/desk/maps/{event}/map.csv")
    View export(
            @PathVariable String event,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            SignedIn who) {
        var page = page(event, from, until, who);
        return SavedFile.csv("map-" + page.event() + ".csv", sheet -> MapCsv.write(page, sheet));
    }

    private MapPage page(String key, @Nullable LocalDate from, @Nullable LocalDate until, SignedIn who) {
        check(who);
        LifeEvent event = mapPages.find(key);
        if (event == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = CivilTime.day(clock.instant());
        var last = until == null || until.isAfter(today) ? today : until;
        var earliest = last.minusDays(MOST - 1);
        var first = from == null || from.isBefore(earliest) ? earliest : from;
        return mapPages.show(event, first.isAfter(last) ? last : first, last, today);
    }

    private void check(SignedIn who) {
        if (!DeskAccess.oversees(who)) {
            audit.refused(who.actor(), "map.refused", "map");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
