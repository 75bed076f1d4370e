package frontdoor.admin;

import frontdoor.directory.Draft;
import frontdoor.directory.Publishing;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Optional;
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

/// Judging a draft: a second person approves or declines it, its author takes it back.
@Controller
@RequestMapping("/desk/admin/services/{key}/drafts/{id}")
class DraftController {

    private final Publishing publishing;
    private final DraftPages draftPages;
    private final AdminWords words;
    private final Pages pages;

    DraftController(Publishing publishing, DraftPages draftPages, AdminWords words, Pages pages) {
        this.publishing = publishing;
        this.draftPages = draftPages;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var page = draftPages.of(find(key, id), who, "", Problems.NONE, words.done(done));
        return pages.show("admin/draft", page);
    }

    @PostMapping("/approve")
    View approve(@PathVariable String key, @PathVariable long id, SignedIn who) {
        var draft = waiting(key, id);
        return switch (publishing.approve(id, who.actor())) {
            case Publishing.Result.Published _ -> done(key, "published");
            case Publishing.Result.Unchanged _ -> done(key, "unchanged");
            case Publishing.Result.Gone _, Publishing.Result.Proposed _ -> done(key, "gone");
            case Publishing.Result.Overtaken _ ->
                refused(draft.orElseThrow(), who, words.one("approve", "admin.draft.problem.overtaken"));
            case Publishing.Result.SamePerson _ ->
                refused(draft.orElseThrow(), who, words.one("approve", "admin.draft.problem.same"));
            case Publishing.Result.Faulty _ ->
                refused(draft.orElseThrow(), who, words.one("approve", "admin.draft.problem.faulty"));
        };
    }

    /// Its author may take it back without a reason; anybody else says why.
    @PostMapping("/decline")
    View decline(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            SignedIn who) {
        var draft = waiting(key, id);
        var own =
                draft.map(Draft::author).filter(who.actor().toString()::equals).isPresent();
        if (draft.isPresent() && !own && reason.isBlank()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    draft.get(),
                    who,
                    reason,
                    words.one("reason", "admin.draft.problem.reason"));
        }
        var declined = publishing.decline(id, who.actor(), reason.strip());
        return done(key, declined ? own ? "withdrawn" : "declined" : "gone");
    }

    private View refused(Draft draft, SignedIn who, Problems problems) {
        return show(HttpStatus.CONFLICT, draft, who, "", problems);
    }

    private View show(HttpStatus status, Draft draft, SignedIn who, String reason, Problems problems) {
        return pages.show(status, "admin/draft", draftPages.of(draft, who, reason, problems, null));
    }

    private Draft find(String key, long id) {
        return waiting(key, id).orElseThrow(DraftController::notFound);
    }

    /// @return empty if somebody decided on it before
    /// @throws ResponseStatusException not found, if it is a draft of another service than the address says
    private Optional<Draft> waiting(String key, long id) {
        var draft = publishing.draft(id);
        if (draft.isPresent() && !draft.get().service().equals(key)) {
            throw notFound();
        }
        return draft;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static View done(String key, String what) {
        return SeeOther.done("/desk/admin/services/" + key, what);
    }
}
