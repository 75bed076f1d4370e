package frontdoor.desk;

import frontdoor.cases.Change;
import frontdoor.cases.LikeCases;
import frontdoor.identity.SignedIn;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Says that two cases are about the same thing: the one on the page ends, and the other goes on.
@Controller
class SameCaseController {

    private final CaseDoor door;
    private final LikeCases likes;

    SameCaseController(CaseDoor door, LikeCases likes) {
        this.door = door;
        this.likes = likes;
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
}
