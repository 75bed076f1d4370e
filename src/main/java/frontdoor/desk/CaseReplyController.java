package frontdoor.desk;

import frontdoor.identity.SignedIn;
import frontdoor.letters.AwaitedReplies;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Staff say that a reply has come which no channel of ours knows of, such as by telephone.
@Controller
class CaseReplyController {

    private final CaseDoor door;
    private final AwaitedReplies replies;

    CaseReplyController(CaseDoor door, AwaitedReplies replies) {
        this.door = door;
        this.replies = replies;
    }

    /// Pressed twice it has come once.
    @PostMapping("/desk/cases/{reference}/replies/{letter}")
    View came(@PathVariable String reference, @PathVariable UUID letter, SignedIn who) {
        var kase = door.find(reference, who);
        var reply = replies.find(letter)
                .filter(each -> kase.reference().value().equals(each.reference()))
                .orElseThrow(CaseDoor::notFound);
        replies.came(reply, who.actor());
        return SeeOther.to("/desk/cases/" + kase.reference() + "?did=replied");
    }
}
