package frontdoor.answering;

import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.visits.Step;
import frontdoor.visits.Visit;
import frontdoor.visits.Visits;
import frontdoor.web.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A visitor is seen: their conversation begins on the one screen, with what they told the reception.
@Controller
class VisitController {

    private final CallDrafts calls;
    private final Visits visits;

    VisitController(CallDrafts calls, Visits visits) {
        this.calls = calls;
        this.visits = visits;
    }

    /// @param command made with the page
    /// @param revision of the visit that the page showed; who comes second is sent back to see what happened
    @PostMapping("/desk/contact/visits/{id}")
    View see(@PathVariable UUID id, @RequestParam UUID command, @RequestParam int revision, SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var seen = visits.take(command, id, revision, Step.SEE, null, who.actor(), CallDrafts.team(who));
        if (seen.isEmpty()) {
            return SeeOther.done("/desk/reception/" + found.place(), "first");
        }
        calls.keep(calls.named(id, who), told(seen.get()), who);
        return SeeOther.to("/desk/contact");
    }

    private static Map<String, List<String>> told(Visit visit) {
        return Map.of(
                "channel",
                List.of(Channel.FACE_TO_FACE.key()),
                Call.PERSON,
                visit.person() == null ? List.of() : List.of(String.valueOf(visit.person())),
                "q",
                visit.name() == null ? List.of() : List.of(visit.name()),
                "words",
                visit.words() == null ? List.of() : List.of(visit.words()),
                "service",
                visit.service() == null ? List.of() : List.of(visit.service()));
    }
}
