package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Imported;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Bank holidays: the official list is tried out first, and taken over when somebody has seen what it would change.
@Controller
@RequestMapping("/desk/admin/calendars")
class CalendarsController {

    private final CouncilCalendars calendars;
    private final Audit audit;
    private final AdminWords words;
    private final Pages pages;

    CalendarsController(CouncilCalendars calendars, Audit audit, AdminWords words, Pages pages) {
        this.calendars = calendars;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String done) {
        return show(HttpStatus.OK, "", Problems.NONE, words.done(done));
    }

    /// @param file a list in the place of what was typed; may be left out
    @PostMapping("/try")
    View tryOut(
            @RequestParam(defaultValue = "") String json, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var text = file == null || file.isEmpty() ? json : new String(file.getBytes(), StandardCharsets.UTF_8);
        return switch (calendars.tryOut(text)) {
            case Imported.Accepted accepted ->
                pages.show("admin/calendarPreview", new CalendarsPage.Preview(accepted, text));
            case Imported.Refused refused -> refused(text, refused);
        };
    }

    @PostMapping("/import")
    View take(@RequestParam(defaultValue = "") String json, SignedIn who) {
        return switch (calendars.importOfficial(json, who.actor())) {
            case Imported.Accepted accepted -> {
                var counts = Map.of(
                        "added",
                        accepted.added().size(),
                        "removed",
                        accepted.removed().size());
                audit.changed(who.actor(), "calendar.imported", "bank_holidays", counts);
                yield SeeOther.done("/desk/admin/calendars", "imported");
            }
            case Imported.Refused refused -> refused(json, refused);
        };
    }

    private View refused(String json, Imported.Refused refused) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, json, Problems.of(new Problem("json", refused.reason())), null);
    }

    private View show(HttpStatus status, String json, Problems problems, @Nullable String notice) {
        var page = new CalendarsPage(calendars.lists(), calendars.current().knownUntil(), json, problems, notice);
        return pages.show(status, "admin/calendars", page);
    }
}
