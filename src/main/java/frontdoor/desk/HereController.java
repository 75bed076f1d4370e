package frontdoor.desk;

import frontdoor.identity.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Hears every ten seconds from the script of a page that shows a case.
@Controller
class HereController {

    private final CaseDoor door;
    private final CaseHere here;
    private final DeskWords words;

    HereController(CaseDoor door, CaseHere here, DeskWords words) {
        this.door = door;
        this.here = here;
        this.words = words;
    }

    /// @param revision of the case on that page
    /// @return who else has it open, and whether it has changed, in words
    @PostMapping(value = "/desk/cases/{reference}/here", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String here(
            @PathVariable String reference,
            @RequestParam int revision,
            @RequestParam(defaultValue = "false") boolean writing,
            SignedIn who) {
        return here.say(door.find(reference, who), revision, who, writing, words.names());
    }
}
