package frontdoor.web;

import frontdoor.council.Council;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The council's own colours, as a style sheet that comes after ours.
@Controller
class CouncilStyleController {

    private final Council council;

    CouncilStyleController(Council council) {
        this.council = council;
    }

    @GetMapping("/council.css")
    ResponseEntity<String> colours() {
        var brand = council.brand();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(":root{--govuk-brand-colour:%s;--govuk-focus-colour:%s}"
                        .formatted(brand.colour(), brand.accent()));
    }
}
