package frontdoor.overseeing;

import frontdoor.audit.Audit;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.wallboard.Counted;
import frontdoor.wallboard.CountedContact;
import frontdoor.wallboard.Wallboard;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The day's figures, and what they count.
@Controller
class WallboardController {

    private static final String SECONDS = "10";
    private static final String RETRY = "retry: 5000\n"; // milliseconds until a screen asks again

    private final WallboardPages wallboardPages;
    private final RowsPages rowsPages;
    private final Wallboard wallboard;
    private final Audit audit;
    private final Pages pages;

    WallboardController(
            WallboardPages wallboardPages, RowsPages rowsPages, Wallboard wallboard, Audit audit, Pages pages) {
        this.wallboardPages = wallboardPages;
        this.rowsPages = rowsPages;
        this.wallboard = wallboard;
        this.audit = audit;
        this.pages = pages;
    }

    /// @param day a day that is over, or absent for today
    /// @param screen present for a browser that runs no scripts, which then fetches the page again
    @GetMapping("/desk/wallboard")
    View show(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String screen,
            @RequestParam(required = false) @Nullable String dark,
            SignedIn who,
            HttpServletResponse response) {
        check(who);
        var page = wallboardPages.show(day, screen != null, dark != null, who);
        if (page.screen()) {
            response.setHeader("Refresh", SECONDS);
        }
        return pages.show("overseeing/board", page);
    }

    /// Says when the figures are others than those that the screen has. The browser asks again by itself, so no
    /// connection is held open for a screen, and who has signed out is told no more.
    ///
    /// @param last what the screen has
    @GetMapping("/desk/wallboard/events")
    ResponseEntity<String> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, SignedIn who) {
        check(who);
        var id = String.valueOf(wallboard.today().at().toEpochMilli());
        var event = id.equals(last) ? "" : "id: " + id + "\nevent: figures\ndata: " + id + "\n";
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(RETRY + event + "\n");
    }

    @GetMapping("/desk/wallboard/figures.csv")
    View export(@RequestParam(required = false) @Nullable LocalDate day, SignedIn who) {
        check(who);
        var page = wallboardPages.show(day, false, false, who);
        return SavedFile.csv("figures-" + page.day() + ".csv", sheet -> {
            sheet.row("day", "group", "figure", "value");
            page.groups()
                    .forEach(group -> group.figures()
                            .forEach(figure -> sheet.row(page.day(), group.key(), figure.key(), figure.value())));
        });
    }

    /// For supervisors and administrators: others read figures and no rows.
    @GetMapping("/desk/wallboard/rows/{counted}")
    View rows(@PathVariable String counted, @RequestParam(required = false) @Nullable LocalDate day, SignedIn who) {
        if (!DeskAccess.oversees(who)) {
            throw refused(who);
        }
        var what = Arrays.stream(Counted.values())
                .filter(each -> each.key().equals(counted))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var of = day == null ? CivilTime.day(wallboard.today().at()) : day;
        List<CountedContact> found = wallboard.rows(of, what);
        audit.viewed(who.actor(), "wallboard:" + counted, "figure");
        return pages.show("overseeing/rows", rowsPages.show(of, what, found));
    }

    private void check(SignedIn who) {
        if (!DeskAccess.oversees(who) && !who.may(Role.CONTACT_CENTRE) && !who.may(Role.RECEPTIONIST)) {
            throw refused(who);
        }
    }

    private ResponseStatusException refused(SignedIn who) {
        audit.refused(who.actor(), "wallboard.refused", "wallboard");
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
