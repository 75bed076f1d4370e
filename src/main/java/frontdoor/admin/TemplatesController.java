package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.letters.LetterTemplate;
import frontdoor.letters.LetterTemplates;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The council's texts for letters: which there are, what is wrong with a file, and what each said before.
@Controller
@RequestMapping("/desk/admin/letters")
class TemplatesController {

    private final LetterTemplates templates;
    private final Staff staff;
    private final Audit audit;
    private final AdminWords words;
    private final Pages pages;

    TemplatesController(LetterTemplates templates, Staff staff, Audit audit, AdminWords words, Pages pages) {
        this.templates = templates;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String done) {
        var teams = staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
        var lines =
                templates.all().stream().map(template -> line(template, teams)).toList();
        return pages.show("admin/templates", new TemplatesPage(lines, templates.refused(), words.done(done)));
    }

    private TemplatesPage.Line line(LetterTemplate template, Map<String, String> teams) {
        return new TemplatesPage.Line(
                template.key(),
                template.title(),
                teams.getOrDefault(template.owner(), template.owner()),
                template.review(),
                templates.isPast(template),
                templates.languages(template.key()));
    }

    @GetMapping("/{key}")
    View one(@PathVariable String key) {
        var template = templates.find(key, "en").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.show("admin/template", new TemplatesPage.One(template, templates.versions(key)));
    }

    @PostMapping("/read")
    View read(SignedIn who) {
        templates.read();
        audit.changed(
                who.actor(),
                "letters.read",
                "letters",
                Map.of("refused", templates.refused().size()));
        return SeeOther.done("/desk/admin/letters", "lettersRead");
    }
}
