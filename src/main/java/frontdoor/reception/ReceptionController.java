package frontdoor.reception;

import frontdoor.identity.SignedIn;
import frontdoor.visits.Called;
import frontdoor.visits.Step;
import frontdoor.visits.Visits;
import frontdoor.web.Link;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who is here, and what happens to them.
@Controller
class ReceptionController {

    private final ReceptionDoor door;
    private final BoardPages boardPages;
    private final Visits visits;
    private final Pages pages;

    ReceptionController(ReceptionDoor door, BoardPages boardPages, Visits visits, Pages pages) {
        this.door = door;
        this.boardPages = boardPages;
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/desk/reception")
    View all(SignedIn who) {
        var places = door.places(who).stream()
                .map(place -> Link.to("/desk/reception/" + place.key(), place.title()))
                .toList();
        return pages.show("reception/places", new PlacesPage(places));
    }

    /// @param desk the reader's own desk, or empty
    /// @param done what was done or could not be, the end of a key `reception.done.…`
    @GetMapping("/desk/reception/{place}")
    View one(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var notice = done != null && done.matches("[a-z_]{1,20}") ? "reception.done." + done : null;
        return pages.show("reception/board", boardPages.show(door.place(place, who), desk, notice, who));
    }

    /// @param command made with the page, so that pressing twice calls one visitor
    @PostMapping("/desk/reception/{place}/next")
    View next(@PathVariable String place, @RequestParam UUID command, @RequestParam String desk, SignedIn who) {
        var at = door.place(place, who);
        if (!at.desks().contains(desk)) {
            return SeeOther.to(ReceptionDoor.board(place, "", "desk"));
        }
        return called(visits.callNext(command, place, desk, who.actor(), ReceptionDoor.team(who)), place, desk);
    }

    @PostMapping("/desk/reception/visits/{visit}/call")
    View call(@PathVariable UUID visit, @RequestParam UUID command, @RequestParam String desk, SignedIn who) {
        var found = door.visit(visit, who);
        if (!door.place(found.place(), who).desks().contains(desk)) {
            return SeeOther.to(ReceptionDoor.board(found.place(), "", "desk"));
        }
        return called(visits.call(command, found, desk, who.actor(), ReceptionDoor.team(who)), found.place(), desk);
    }

    private static View called(Called called, String place, String desk) {
        var done = switch (called) {
            case Called.Next _ -> "call";
            case Called.Nobody _ -> "nobody";
            case Called.Busy _ -> "busy";
        };
        return SeeOther.to(ReceptionDoor.board(place, desk, done));
    }

    @PostMapping("/desk/reception/visits/{visit}/steps/{step}")
    View take(
            @PathVariable UUID visit,
            @PathVariable String step,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String desk,
            SignedIn who) {
        var found = door.visit(visit, who);
        var taken = Arrays.stream(Step.values())
                .filter(each -> each.key().equals(step))
                .findFirst()
                .orElseThrow(ReceptionDoor::notFound);
        boolean done = visits.take(command, visit, revision, taken, null, who.actor(), ReceptionDoor.team(who))
                .isPresent();
        return SeeOther.to(ReceptionDoor.board(found.place(), desk, done ? step : "first"));
    }

    @PostMapping("/desk/reception/visits/{visit}/undo")
    View undo(
            @PathVariable UUID visit,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String desk,
            SignedIn who) {
        var found = door.visit(visit, who);
        boolean done = visits.undo(command, visit, revision, who.actor()).isPresent();
        return SeeOther.to(ReceptionDoor.board(found.place(), desk, done ? "undo" : "first"));
    }

    /// What a visitor is given to hold: their token, and nothing of themselves.
    @GetMapping("/desk/reception/visits/{visit}/slip")
    View slip(@PathVariable UUID visit, SignedIn who) {
        var found = door.visit(visit, who);
        var place = door.place(found.place(), who);
        return pages.show(
                "reception/slip",
                new SlipPage(place.key(), place.title(), found.token(), found.arrivedAt(), found.appointmentAt()));
    }
}
