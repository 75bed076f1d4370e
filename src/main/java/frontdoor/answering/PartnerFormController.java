package frontdoor.answering;

import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Sends a partner the form for its reports: for those who talk with people, and those who oversee.
@Controller
@RequestMapping("/desk/partner-forms")
class PartnerFormController {

    private final PartnerForms forms;
    private final DeskWords words;
    private final Pages pages;

    PartnerFormController(PartnerForms forms, DeskWords words, Pages pages) {
        this.forms = forms;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String done, SignedIn who) {
        check(who);
        var notice = "sent".equals(done) ? words.word("answering.partnerForm.sent") : null;
        return pages.show("answering/partnerForms", new PartnerFormsPage(forms.rows(), notice));
    }

    @PostMapping
    View send(@RequestParam UUID command, @RequestParam String partner, @RequestParam String service, SignedIn who) {
        check(who);
        if (!forms.send(command, partner, service, who.actor())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.done("/desk/partner-forms", "sent");
    }

    private static void check(SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
