package frontdoor.importing;

import frontdoor.identity.SignedIn;
import frontdoor.imports.Imports;
import frontdoor.imports.Imports.Start;
import frontdoor.imports.Run;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Hands in files of old cases and follows how they are brought in.
@Controller
@RequestMapping("/desk/admin/imports")
class ImportController {

    private static final int PAGE = 50;

    private final Imports imports;
    private final MessageSource messages;
    private final Pages pages;

    ImportController(Imports imports, MessageSource messages, Pages pages) {
        this.imports = imports;
        this.messages = messages;
        this.pages = pages;
    }

    @GetMapping
    View list() {
        return pages.show(
                "importing/imports",
                new ImportsPage(imports.latest(Run.Kind.CASES), imports.mappings(), "", Problems.NONE));
    }

    /// A file that is handed in is always tried first; its page offers to bring it in.
    @PostMapping
    View tryOut(
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(mapping, word("importing.problem.file"));
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (imports.start(mapping, content, name, true, who.actor())) {
                case Start.Started started -> goOn(started);
                case Start.Busy _ -> refused(mapping, word("importing.problem.busy"));
                case Start.Unfit unfit -> refused(mapping, unfit.why());
            };
        }
    }

    private View refused(String mapping, String why) {
        var problems = Problems.of(new Problem("file", why));
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "importing/imports",
                new ImportsPage(imports.latest(Run.Kind.CASES), imports.mappings(), mapping, problems));
    }

    private static View goOn(Start.Started started) {
        Thread.startVirtualThread(started.work());
        return seeOther(started.run());
    }

    private static View seeOther(long run) {
        var view = new RedirectView("/desk/admin/imports/" + run);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    @GetMapping("/{id}")
    View one(@PathVariable long id, @RequestParam(defaultValue = "0") int after) {
        return pages.show("importing/run", page(find(id), after, null));
    }

    @PostMapping("/{id}/bring-in")
    View bringIn(@PathVariable long id, SignedIn who) {
        var run = find(id);
        return switch (imports.again(run, who.actor())) {
            case Start.Started started -> goOn(started);
            case Start.Busy _ -> refused(run, word("importing.problem.busy"));
            case Start.Unfit unfit -> refused(run, unfit.why());
        };
    }

    private View refused(Run run, String why) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "importing/run", page(run, 0, why));
    }

    @PostMapping("/{id}/stop")
    View stop(@PathVariable long id, SignedIn who) {
        imports.stop(find(id).id(), who.actor());
        return seeOther(id);
    }

    @GetMapping("/{id}/refused.csv")
    View refusedRows(@PathVariable long id) {
        return new RefusedRows(imports, find(id)).file();
    }

    private RunPage page(Run run, int after, @Nullable String problem) {
        var refusals = imports.refusals(run.id(), after, PAGE);
        var next = refusals.size() < PAGE
                ? null
                : "/desk/admin/imports/" + run.id() + "?after="
                        + refusals.getLast().row();
        boolean mayGoOn = !run.isGoing() && (run.dryRun() || !run.isWhole()) && imports.keepsFile(run);
        return new RunPage(run, refusals, next, mayGoOn, problem);
    }

    private Run find(long id) {
        return imports.find(id)
                .filter(run -> run.kind() == Run.Kind.CASES)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
