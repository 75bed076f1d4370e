package frontdoor.overseeing;

import frontdoor.audit.Audit;
import frontdoor.calls.Seats;
import frontdoor.calls.Seats.Seated;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.overseeing.TelephonesPages.Refused;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who sits at which telephone: seeing it, setting it, and taking the change back.
@Controller
@RequestMapping(TelephonesPage.HERE)
class TelephonesController {

    private static final Pattern EXTENSION = Pattern.compile("[0-9A-Za-z._-]{0,20}");

    private final TelephonesPages telephonesPages;
    private final Seats seats;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    TelephonesController(TelephonesPages telephonesPages, Seats seats, Audit audit, DeskWords words, Pages pages) {
        this.telephonesPages = telephonesPages;
        this.seats = seats;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param changed what was just changed
    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) @Nullable UUID changed,
            SignedIn who) {
        return page(HttpStatus.OK, team, changed, null, who);
    }

    private View page(HttpStatus status, String team, @Nullable UUID changed, @Nullable Refused refused, SignedIn who) {
        return telephonesPages
                .show(team, changed, refused, who)
                .map(page -> pages.show(status, "overseeing/telephones", page))
                .orElseThrow(() -> refused("team:" + team, who));
    }

    /// @param seen the extension that the page showed; empty for none
    /// @param clear present to say that they sit at none
    @PostMapping
    View sit(
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String team,
            @RequestParam String username,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String extension,
            @RequestParam(required = false) @Nullable String clear,
            SignedIn who) {
        admit(username, who);
        var typed = clear == null ? extension.replaceAll("\\s", "") : "";
        if (!EXTENSION.matcher(typed).matches()) {
            var refused = new Refused(username, extension, words.word("overseeing.telephones.unreadable"));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, team, null, refused, who);
        }
        return outcome(seats.sit(command, username, seen, typed, who.actor()), team, username, typed, who);
    }

    @PostMapping("/undo")
    View undo(
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String team,
            @RequestParam UUID change,
            SignedIn who) {
        var undone = seats.change(change).orElseThrow(() -> refused("seat:" + change, who));
        admit(undone.username(), who);
        var seated = seats.undo(command, undone, who.actor());
        return outcome(seated, team, undone.username(), undone.was(), who);
    }

    private View outcome(Seated seated, String team, String username, String typed, SignedIn who) {
        return switch (seated) {
            case Seated.Done done ->
                SeeOther.to(TelephonesPage.HERE + "?changed=" + done.change().id() + of(team));
            case Seated.Taken taken ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        team,
                        null,
                        new Refused(username, typed, telephonesPages.taken(typed, taken.username(), who)),
                        who);
            case Seated.Stale _ ->
                page(
                        HttpStatus.CONFLICT,
                        team,
                        null,
                        new Refused(username, typed, words.word("overseeing.telephones.stale")),
                        who);
        };
    }

    private static String of(String team) {
        return team.matches("[a-z0-9_-]+") ? "&team=" + team : "";
    }

    private void admit(String username, SignedIn who) {
        if (telephonesPages.member(username, who).isEmpty()) {
            throw refused("staff:" + username, who);
        }
    }

    private ResponseStatusException refused(String about, SignedIn who) {
        audit.refused(who.actor(), "telephones.refused", about);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
