package frontdoor.reception;

import frontdoor.visits.AccessPoint;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.Visit;
import frontdoor.visits.Visits;
import frontdoor.web.Link;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The screen in the waiting room. It is for everybody, so it says which token goes to which desk and no more.
@Controller
class WaitingController {

    private static final String SECONDS = "10";

    private final AccessPoints places;
    private final Visits visits;
    private final Pages pages;

    WaitingController(AccessPoints places, Visits visits, Pages pages) {
        this.places = places;
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/waiting")
    View all() {
        return pages.show(
                "reception/waitingRooms",
                new PlacesPage(places.all().stream()
                        .map(place -> Link.to("/waiting/" + place.key(), place.title()))
                        .toList()));
    }

    /// @param screen present for a page that the browser fetches again by itself; without it a reader has their time
    @GetMapping("/waiting/{place}")
    View one(
            @PathVariable String place,
            @RequestParam(required = false) @Nullable String screen,
            HttpServletResponse response) {
        var found = places.find(place).orElseThrow(ReceptionDoor::notFound);
        if (screen != null) {
            response.setHeader("Refresh", SECONDS);
        }
        return pages.show("reception/waiting", page(found, screen != null));
    }

    private WaitingPage page(AccessPoint place, boolean screen) {
        var called = visits.calledToday(place.key()).stream()
                .filter(visit -> visit.desk() != null && visit.state() == Visit.State.CALLED)
                .map(visit -> new WaitingPage.Call(visit.token(), String.valueOf(visit.desk())))
                .toList();
        return new WaitingPage(place.key(), place.title(), called, screen);
    }
}
