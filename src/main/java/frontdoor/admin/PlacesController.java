package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.places.Loaded;
import frontdoor.places.Places;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Loading the council's list of addresses, after trying it out.
@Controller
@RequestMapping("/desk/admin/places")
class PlacesController {

    private final Places places;
    private final Audit audit;
    private final AdminWords words;
    private final Pages pages;

    PlacesController(Places places, Audit audit, AdminWords words, Pages pages) {
        this.places = places;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show() {
        return pages.show("admin/places", new PlacesPage(places.count(), null, false, Problems.NONE));
    }

    /// @param how `load`, or anything else to try the file out
    @PostMapping
    View load(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String how,
            SignedIn who)
            throws IOException {
        if (file == null || file.isEmpty()) {
            var problems = words.one("file", "admin.places.problem.file");
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "admin/places",
                    new PlacesPage(places.count(), null, false, problems));
        }
        var loads = how.equals("load");
        try (var rows = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var loaded = loads ? places.load(rows, _ -> {}) : places.tryOut(rows, _ -> {});
            if (loads) {
                record(loaded, who);
            }
            return pages.show("admin/places", new PlacesPage(places.count(), loaded, !loads, Problems.NONE));
        }
    }

    private void record(Loaded loaded, SignedIn who) {
        var counts = Map.of("read", loaded.read(), "added", loaded.added(), "refused", loaded.refusedCount());
        audit.changed(who.actor(), "places.loaded", "places", counts);
    }
}
