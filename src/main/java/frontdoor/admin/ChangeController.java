package frontdoor.admin;

import frontdoor.checks.Fault;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.directory.Version;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/// Writing a change of a service: all that is wrong is said beside the text, and what is sound waits for a second
/// person.
@Controller
@RequestMapping("/desk/admin/services/{key}/change")
class ChangeController {

    private static final int LONGEST_NOTE = 200;

    private final Services services;
    private final Publishing publishing;
    private final AdminWords words;
    private final Pages pages;

    ChangeController(Services services, Publishing publishing, AdminWords words, Pages pages) {
        this.services = services;
        this.publishing = publishing;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View asked(@PathVariable String key) {
        return show(HttpStatus.OK, key, inForce(key).yaml(), "", List.of(), Problems.NONE);
    }

    /// @param file a text in the place of what was typed; may be left out
    @PostMapping
    View propose(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who)
            throws IOException {
        var text = file == null || file.isEmpty() ? unified(yaml) : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return refused(key, text, note, List.of(), words.one("note", "admin.change.problem.note"));
        }
        return switch (publishing.propose(key, text, note.strip(), who.actor())) {
            case Publishing.Result.Proposed proposed ->
                SeeOther.done("/desk/admin/services/" + key + "/drafts/" + proposed.draft(), "proposed");
            case Publishing.Result.Faulty faulty ->
                refused(key, text, note, faulty.faults(), problems(faulty.faults()));
            case Publishing.Result.Unchanged _ ->
                refused(key, text, note, List.of(), words.one("yaml", "admin.change.problem.same"));
            case Publishing.Result.Published _,
                    Publishing.Result.SamePerson _,
                    Publishing.Result.Overtaken _,
                    Publishing.Result.Gone _ -> throw new IllegalStateException("A proposal only waits");
        };
    }

    /// The summary leads to each fault, which stands beside its lines.
    private static Problems problems(List<Fault> faults) {
        return new Problems(faults.stream()
                .map(fault -> new Problem("line-" + fault.line(), fault.sentence()))
                .toList());
    }

    private View refused(String key, String yaml, String note, List<Fault> faults, Problems problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, key, yaml, note, faults, problems);
    }

    private View show(HttpStatus status, String key, String yaml, String note, List<Fault> faults, Problems problems) {
        var title =
                services.current(key).orElseThrow(ChangeController::notFound).title();
        return pages.show(
                status,
                "admin/change",
                new ChangePage(key, title, yaml, note, ChangePage.beside(yaml, faults), problems));
    }

    private Version inForce(String key) {
        return services.history(key).stream().findFirst().orElseThrow(ChangeController::notFound);
    }

    /// A browser sends a text area with the line ends of old telegraphs.
    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
