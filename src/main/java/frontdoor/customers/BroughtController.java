package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.imports.Imports;
import frontdoor.imports.Imports.Start;
import frontdoor.imports.Run;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Customers out of another system's file: handed in, tried out, brought in and watched.
@Controller
@RequestMapping(BroughtPage.HERE)
class BroughtController {

    private static final int PAGE = 50;
    private static final String ABOUT = "import:customers";

    private final CustomerDoor door;
    private final Imports imports;
    private final DeskWords words;
    private final Pages pages;

    BroughtController(CustomerDoor door, Imports imports, DeskWords words, Pages pages) {
        this.door = door;
        this.imports = imports;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list(SignedIn who) {
        door.manage(ABOUT, who);
        return page(HttpStatus.OK, "", Problems.NONE);
    }

    private View page(HttpStatus status, String system, Problems problems) {
        var page = new BroughtPage(imports.latest(Run.Kind.CUSTOMERS), system, problems);
        return pages.show(status, "customers/brought", page);
    }

    /// A file that is handed in is always tried first; its page offers to bring it in.
    @PostMapping
    View tryOut(
            @RequestParam(defaultValue = "") String system,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who)
            throws IOException {
        door.manage(ABOUT, who);
        if (file == null || file.isEmpty()) {
            return refused(system, words.word("importing.problem.file"));
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (imports.start(Imports.CUSTOMERS + system.strip(), content, name, true, who.actor())) {
                case Start.Started started -> goOn(started);
                case Start.Busy _ -> refused(system, words.word("importing.problem.busy"));
                case Start.Unfit unfit -> refused(system, unfit.why());
            };
        }
    }

    private View refused(String system, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, system, Problems.of(new Problem("file", why)));
    }

    private static View goOn(Start.Started started) {
        Thread.startVirtualThread(started.work());
        return SeeOther.to(BroughtPage.HERE + "/" + started.run());
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    View one(@PathVariable long id, @RequestParam(defaultValue = "0") long after, SignedIn who) {
        return run(HttpStatus.OK, find(id, who), after, null);
    }

    private View run(HttpStatus status, Run run, long after, @Nullable String problem) {
        var remarks = imports.remarks(run.id(), null, after, PAGE);
        var next = remarks.size() < PAGE
                ? null
                : BroughtPage.HERE + "/" + run.id() + "?after="
                        + remarks.getLast().id();
        boolean mayGoOn = !run.isGoing() && (run.dryRun() || !run.isWhole()) && imports.keepsFile(run);
        return pages.show(status, "customers/run", new BroughtRunPage(run, remarks, next, mayGoOn, problem));
    }

    @PostMapping("/{id:[0-9]{1,18}}/bring-in")
    View bringIn(@PathVariable long id, SignedIn who) {
        var run = find(id, who);
        return switch (imports.again(run, who.actor())) {
            case Start.Started started -> goOn(started);
            case Start.Busy _ -> run(HttpStatus.UNPROCESSABLE_CONTENT, run, 0, words.word("importing.problem.busy"));
            case Start.Unfit unfit -> run(HttpStatus.UNPROCESSABLE_CONTENT, run, 0, unfit.why());
        };
    }

    @PostMapping("/{id:[0-9]{1,18}}/stop")
    View stop(@PathVariable long id, SignedIn who) {
        imports.stop(find(id, who).id(), who.actor());
        return SeeOther.to(BroughtPage.HERE + "/" + id);
    }

    @GetMapping("/{id:[0-9]{1,18}}/refused.csv")
    View refusedRows(@PathVariable long id, SignedIn who) {
        return new RefusedCustomers(imports, find(id, who)).file();
    }

    private Run find(long id, SignedIn who) {
        door.manage(ABOUT, who);
        return imports.find(id).filter(run -> run.kind() == Run.Kind.CUSTOMERS).orElseThrow(CustomerDoor::notFound);
    }
}
