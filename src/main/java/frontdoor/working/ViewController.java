package frontdoor.working;

import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import frontdoor.working.WorkPages.Around;
import frontdoor.worklists.SavedView;
import frontdoor.worklists.SavedViews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Lists of work that people keep and come back to. A kept list shows what its reader may see, whoever kept it.
@Controller
class ViewController {

    private final WorkPages workPages;
    private final SeenQueues seen;
    private final SavedViews views;
    private final DeskWords words;
    private final Pages pages;

    ViewController(WorkPages workPages, SeenQueues seen, SavedViews views, DeskWords words, Pages pages) {
        this.workPages = workPages;
        this.seen = seen;
        this.views = views;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/work/views/{id}")
    View show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String kept,
            SignedIn who) {
        var view = views.find(id).filter(found -> isFor(who, found)).orElseThrow(ViewController::notFound);
        var notice = kept == null ? null : words.word("working.kept", view.name());
        return list(
                seenOnly(WorkQuery.of(view.filter()), who),
                who,
                Around.notice(notice).kept(view).after(after),
                HttpStatus.OK);
    }

    private static boolean isFor(SignedIn who, SavedView view) {
        return view.owner().equals(who.username()) || view.team() != null && who.worksIn(view.team());
    }

    /// Whoever keeps a list for a team may see queues that some of it do not.
    private WorkQuery seenOnly(WorkQuery query, SignedIn who) {
        var keys = seen.of(who).keySet();
        return query.on(query.queues().stream().filter(keys::contains).toList());
    }

    private View list(WorkQuery query, SignedIn who, Around around, HttpStatus status) {
        return workPages
                .list(query, who, around)
                .map(page -> pages.show(status, "working/list", page))
                .orElseThrow(ViewController::notFound);
    }

    /// @param fields those of the list that is kept, and the name to keep it under
    @PostMapping("/desk/work/views")
    View keep(
            @RequestParam UUID command,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String team,
            SignedIn who) {
        var query = WorkQuery.of(fields);
        if (!team.isEmpty() && !who.worksIn(team)) {
            throw notFound();
        }
        if (name.isBlank() || name.strip().length() > SavedViews.LONGEST_NAME) {
            return again(
                    query,
                    name,
                    words.problem("name", name.isBlank() ? "working.keep.noName" : "working.keep.long"),
                    who);
        }
        var view = new SavedView(command, who.username(), team.isEmpty() ? null : team, name.strip(), query.fields());
        return views.keep(view)
                ? SeeOther.to("/desk/work/views/" + command + "?kept")
                : again(query, name, words.problem("name", "working.keep.many"), who);
    }

    private View again(WorkQuery query, String name, Problems problems, SignedIn who) {
        return list(query, who, Around.problem(problems, name), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/desk/work/views/{id}/forget")
    View forget(@PathVariable UUID id, SignedIn who) {
        if (!views.forget(id, who.username()) && views.find(id).isPresent()) {
            throw notFound();
        }
        return SeeOther.to("/desk/queue");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
