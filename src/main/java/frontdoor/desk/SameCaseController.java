package frontdoor.desk;

import frontdoor.cases.AlsoAsked;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.LikeCases;
import frontdoor.identity.SignedIn;
import frontdoor.web.SeeOther;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Says that two cases are about the same thing: the one on the page ends, and the other goes on. What somebody asked
/// for in the one that ended is ticked in the other once the first agrees.
@Controller
class SameCaseController {

    private final CaseDoor door;
    private final LikeCases likes;
    private final AlsoAsked also;
    private final Cases cases;

    SameCaseController(CaseDoor door, LikeCases likes, AlsoAsked also, Cases cases) {
        this.door = door;
        this.likes = likes;
        this.also = also;
        this.cases = cases;
    }

    /// @param other the reference of the case that goes on
    /// @param revision of the case that ends, as the page showed it
    @PostMapping("/desk/cases/{reference}/same/{other}")
    View same(
            @PathVariable String reference,
            @PathVariable String other,
            @RequestParam UUID command,
            @RequestParam int revision,
            SignedIn who) {
        var second = door.find(reference, who);
        var first = door.find(other, who);
        return switch (likes.join(command, second, revision, first, who.actor(), who.roles())) {
            case Change.Changed _, Change.AlreadyDone _ ->
                SeeOther.to("/desk/cases/" + first.reference() + "?did=same");
            case Change.Stale _, Change.Refused _, Change.Incomplete _, Change.Undecided _ ->
                SeeOther.to("/desk/cases/" + second.reference() + "?did=moved");
            case Change.NotFound _ -> throw CaseDoor.notFound();
        };
    }

    /// The first agrees to what somebody who reported it again asked for.
    ///
    /// @param tick keys of questions and options, with a dot between
    @PostMapping("/desk/cases/{reference}/more")
    View more(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") List<String> tick,
            SignedIn who) {
        var kase = door.find(reference, who);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        var here = "/desk/cases/" + kase.reference() + "?did=";
        return tick.isEmpty()
                ? SeeOther.to(here + "ticked_none")
                : switch (also.tick(command, kase, revision, ticked(tick), who.actor())) {
                    case Change.Changed _, Change.AlreadyDone _ -> SeeOther.to(here + "ticked");
                    case Change.Stale _, Change.Refused _, Change.Incomplete _, Change.Undecided _ ->
                        SeeOther.to(here + "moved");
                    case Change.NotFound _ -> throw CaseDoor.notFound();
                };
    }

    private static Map<String, List<String>> ticked(List<String> tick) {
        return tick.stream()
                .map(each -> each.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> parts[0],
                        LinkedHashMap::new,
                        Collectors.mapping(parts -> parts[1], Collectors.toList())));
    }
}
