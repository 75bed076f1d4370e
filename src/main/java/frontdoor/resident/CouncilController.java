package frontdoor.resident;

import frontdoor.council.Council;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What every council's site says of itself: how to reach it, what it keeps of people, and who can use the site.
@Controller
class CouncilController {

    private final Council council;
    private final Services services;
    private final Spoken spoken;
    private final Pages pages;

    CouncilController(Council council, Services services, Spoken spoken, Pages pages) {
        this.council = council;
        this.services = services;
        this.spoken = spoken;
        this.pages = pages;
    }

    @GetMapping("/contact")
    View contact() {
        return pages.show("resident/contactUs", ContactUsPage.of(council));
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return pages.show("resident/accessibility", council);
    }

    @GetMapping("/privacy")
    View privacy() {
        var kept = spoken.in(services.all()).stream()
                .filter(service -> service.who() != Service.Who.STAFF)
                .map(PrivacyPage.Kept::of)
                .toList();
        return pages.show("resident/privacy", new PrivacyPage(kept));
    }

    @GetMapping("/cookies")
    View cookies() {
        return pages.show("resident/cookies", council);
    }
}
