package frontdoor.drafting;

import frontdoor.desk.DeskWords;
import frontdoor.drafting.LetterDoor.Place;
import frontdoor.identity.SignedIn;
import frontdoor.letters.LetterDraft;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterDrafts.Beginning;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Choosing which letter to write: from a case, to a customer, or as the answer of a matter in writing.
@Controller
class BeginController {

    private final LetterDoor door;
    private final BeginPages beginPages;
    private final LetterDrafts drafts;
    private final DeskWords words;
    private final Pages pages;

    BeginController(LetterDoor door, BeginPages beginPages, LetterDrafts drafts, DeskWords words, Pages pages) {
        this.door = door;
        this.beginPages = beginPages;
        this.drafts = drafts;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/cases/{reference}/letters")
    View aboutACase(@PathVariable String reference, @RequestParam(defaultValue = "") String letter, SignedIn who) {
        return choose(door.ofCase(reference, 0, who), letter, who);
    }

    @PostMapping("/desk/cases/{reference}/letters")
    View beginAboutACase(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "0") int reporter,
            SignedIn who) {
        return begin(door.ofCase(reference, reporter, who), command, template, reporter, who);
    }

    @GetMapping("/desk/people/{id}/letters")
    View toACustomer(@PathVariable long id, @RequestParam(defaultValue = "") String letter, SignedIn who) {
        return choose(door.ofPerson(id, who), letter, who);
    }

    @PostMapping("/desk/people/{id}/letters")
    View beginToACustomer(
            @PathVariable long id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String template,
            SignedIn who) {
        return begin(door.ofPerson(id, who), command, template, 0, who);
    }

    @GetMapping("/desk/inbox/{reference}/letters")
    View asAnAnswer(@PathVariable String reference, SignedIn who) {
        return door.ofConversation(reference, who)
                .map(place -> choose(place, "", who))
                .orElseGet(() -> nobody(reference));
    }

    @PostMapping("/desk/inbox/{reference}/letters")
    View beginAsAnAnswer(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String template,
            SignedIn who) {
        return door.ofConversation(reference, who)
                .map(place -> begin(place, command, template, 0, who))
                .orElseGet(() -> nobody(reference));
    }

    private View nobody(String reference) {
        return pages.show(HttpStatus.CONFLICT, "drafting/nobody", "/desk/inbox/" + reference);
    }

    private View choose(Place place, String letter, SignedIn who) {
        door.viewed(place.matter(), who);
        return pages.show("drafting/begin", beginPages.show(place, letter, Problems.NONE));
    }

    private View begin(Place place, UUID command, String template, int reporter, SignedIn who) {
        var beginning = new Beginning(command, template, reporter, place.conversation());
        return drafts.begin(beginning, place.matter(), door.from(place.matter().kase(), who))
                .map(BeginController::opened)
                .orElseGet(() -> {
                    door.viewed(place.matter(), who);
                    return pages.show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "drafting/begin",
                            beginPages.show(place, template, words.problem("template", "drafting.problem.template")));
                });
    }

    private static View opened(LetterDraft draft) {
        return SeeOther.to(WritingController.address(draft.id()));
    }
}
