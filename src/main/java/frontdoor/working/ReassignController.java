package frontdoor.working;

import frontdoor.asking.Typed;
import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Cases;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import frontdoor.working.WorkPages.Around;
import frontdoor.worklists.Reassignment;
import frontdoor.worklists.Reassignments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Gives the cases that were picked in a list to somebody, shares them out or puts them back, and takes that back.
@Controller
class ReassignController {

    private final WorkPages workPages;
    private final Hands hands;
    private final Reassignments reassignments;
    private final Cases cases;
    private final CaseSearch search;
    private final DeskWords words;
    private final Pages pages;

    ReassignController(
            WorkPages workPages,
            Hands hands,
            Reassignments reassignments,
            Cases cases,
            CaseSearch search,
            DeskWords words,
            Pages pages) {
        this.workPages = workPages;
        this.hands = hands;
        this.reassignments = reassignments;
        this.cases = cases;
        this.search = search;
        this.words = words;
        this.pages = pages;
    }

    /// @param to `me`, `share`, `nobody`, or `give` with the username in `colleague`
    @PostMapping("/desk/work/reassign")
    View made(
            HttpServletRequest request,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String to,
            SignedIn who) {
        var typed = Typed.of(request);
        var query = WorkQuery.of(typed.fields());
        var picked = picked(typed.fields().getOrDefault("pick", List.of()));
        if (picked.isEmpty()) {
            return again(query, "pick", "working.pick.none", who);
        }
        if (to.equals("give") && typed.isBlank("colleague")) {
            return again(query, "colleague", "working.pick.nobody", who);
        }
        var theirs = theirs(picked, who);
        picked.keySet().retainAll(theirs.keySet());
        reassignments.make(command, picked, after(to, typed.text("colleague"), theirs, who), who.actor());
        return SeeOther.to("/desk/work/reassigned/" + command);
    }

    private View again(WorkQuery query, String field, String sentence, SignedIn who) {
        return workPages
                .list(query, who, Around.problem(words.problem(field, sentence), ""))
                .map(page -> pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "working/list", page))
                .orElseThrow(ReassignController::notFound);
    }

    /// Each pick is a reference and who had the case when the list was shown.
    private static Map<Reference, @Nullable String> picked(List<String> picks) {
        var picked = new LinkedHashMap<Reference, @Nullable String>();
        for (var pick : picks) {
            var parts = pick.split(" ", 2);
            if (picked.size() < Reassignments.MOST) {
                Reference.typed(parts[0])
                        .ifPresent(reference ->
                                picked.put(reference, parts.length < 2 || parts[1].isEmpty() ? null : parts[1]));
            }
        }
        return picked;
    }

    /// Those that the reader may see, in the order in which they were picked.
    private Map<Reference, Case> theirs(Map<Reference, @Nullable String> picked, SignedIn who) {
        var found = search.byReferences(picked.keySet()).stream()
                .filter(kase -> DeskAccess.sees(who, kase, cases.serviceOf(kase)))
                .collect(Collectors.toMap(Case::reference, Function.identity()));
        var theirs = new LinkedHashMap<Reference, Case>();
        picked.keySet().forEach(reference -> {
            var kase = found.get(reference);
            if (kase != null) {
                theirs.put(reference, kase);
            }
        });
        return theirs;
    }

    private Map<Reference, @Nullable String> after(
            String to, String colleague, Map<Reference, Case> theirs, SignedIn who) {
        var all = List.copyOf(theirs.keySet());
        return switch (to) {
            case "me" -> Reassignments.all(all, who.username());
            case "nobody" -> Reassignments.all(all, null);
            case "share" -> new LinkedHashMap<>(hands.share(List.copyOf(theirs.values()), who));
            case "give" ->
                Reassignments.all(
                        theirs.values().stream()
                                .filter(kase -> hands.mayGive(kase, colleague, who))
                                .map(Case::reference)
                                .toList(),
                        colleague);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping("/desk/work/reassigned/{id}")
    View show(@PathVariable UUID id, SignedIn who) {
        var made =
                reassignments.find(id).filter(found -> isTheirs(found, who)).orElseThrow(ReassignController::notFound);
        return pages.show("working/reassignment", ReassignmentPage.of(made, words.names()));
    }

    @PostMapping("/desk/work/reassigned/{id}/undo")
    View undo(@PathVariable UUID id, SignedIn who) {
        reassignments.undo(id, who.actor()).orElseThrow(ReassignController::notFound);
        return SeeOther.to("/desk/work/reassigned/" + id);
    }

    private static boolean isTheirs(Reassignment made, SignedIn who) {
        return made.by().equals(who.username());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
