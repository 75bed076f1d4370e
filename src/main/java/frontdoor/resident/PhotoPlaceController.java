package frontdoor.resident;

import frontdoor.drafts.Drafts;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asks whether the place in a photo is the place that is meant. The person sees it first; refused, it is forgotten.
@Controller
class PhotoPlaceController {

    private final Reports reports;
    private final Drafts drafts;
    private final PhotoPlaces photoPlaces;
    private final Pages pages;

    PhotoPlaceController(Reports reports, Drafts drafts, PhotoPlaces photoPlaces, Pages pages) {
        this.reports = reports;
        this.drafts = drafts;
        this.photoPlaces = photoPlaces;
        this.pages = pages;
    }

    @GetMapping("/report/{service}/place/{photo}")
    View ask(@PathVariable String service, @PathVariable String photo, HttpServletRequest request) {
        return answer(service, photo, null, request);
    }

    /// Whoever answered already is led on, whatever they press now.
    @PostMapping("/report/{service}/place/{photo}")
    View answer(
            @PathVariable String service,
            @PathVariable String photo,
            @RequestParam(defaultValue = "") @Nullable String use,
            HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        if (draft.isSent()) {
            return Reports.step(service, "done");
        }
        var journey = reports.journey(definition, draft);
        var place = journey.photoPlace().filter(found -> found.photo().equals(photo));
        if (place.isEmpty()) {
            return Reports.step(service, journey.next());
        }
        if (use == null || !use.equals("yes") && !use.equals("no")) {
            var page = photoPlaces.page(definition, journey, place.get(), use != null);
            return pages.show(
                    page.missing() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, "resident/photoPlace", page);
        }
        var now = drafts.keep(Reports.visit(request), draft, place.get().answered(use.equals("yes")));
        return Reports.step(service, reports.journey(definition, now).next());
    }
}
