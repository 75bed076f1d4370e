package frontdoor.web;

import frontdoor.council.Council;
import frontdoor.council.Emblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/// What makes the pages the council's own: its colours, as a style sheet that comes after ours, its crest, and an icon
/// in its colour with its first letter.
@Controller
class CouncilStyleController {

    /// A drawing that is opened by itself runs nothing and fetches nothing.
    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Council council;
    private final Emblem emblem;

    CouncilStyleController(Council council, Emblem emblem) {
        this.council = council;
        this.emblem = emblem;
    }

    @GetMapping("/council.css")
    ResponseEntity<String> colours() {
        var brand = council.brand();
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(":root{--govuk-brand-colour:%s;--govuk-focus-colour:%s}"
                        .formatted(brand.colour(), brand.accent()));
    }

    @GetMapping("/crest")
    ResponseEntity<byte[]> crest() {
        var crest = emblem.crest();
        if (crest == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return picture(crest.type(), crest.content());
    }

    @GetMapping({"/icon.svg", "/favicon.ico"})
    ResponseEntity<byte[]> icon() {
        var letter = HtmlUtils.htmlEscape(
                council.shortName().substring(0, council.shortName().offsetByCodePoints(0, 1)));
        var drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" \
                fill="%s"/><text x="16" y="24" text-anchor="middle" font-family="arial,sans-serif" font-size="23" \
                font-weight="700" fill="#fff">%s</text></svg>""".formatted(council.brand().colour(), letter);
        return picture("image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> picture(String type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .header("Content-Security-Policy", PICTURE)
                .contentType(MediaType.valueOf(type))
                .body(content);
    }
}
