package frontdoor.admin;

import frontdoor.cases.CaseMoves;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// Moving open cases to the version in force: first what would happen, then, if somebody says so, that.
@Controller
@RequestMapping("/desk/admin/services/{key}/move")
class MoveController {

    /// What comes before an old stage's key in the name of the field that says which stage takes its place.
    private static final String STAGE = "stage-";

    private final CaseMoves moves;
    private final Services services;
    private final AdminWords words;
    private final Pages pages;

    MoveController(CaseMoves moves, Services services, AdminWords words, Pages pages) {
        this.moves = moves;
        this.services = services;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View plan(@PathVariable String key, @RequestParam Map<String, String> fields) {
        return show(HttpStatus.OK, service(key), renamed(fields), null);
    }

    /// @param version that the dry run was for
    @PostMapping
    View move(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            SignedIn who) {
        var service = service(key);
        var renamed = renamed(fields);
        return switch (moves.move(key, version, renamed, who.actor())) {
            case CaseMoves.Moved.Done done ->
                show(HttpStatus.OK, service, renamed, words.word("admin.move.done", done.cases()));
            case CaseMoves.Moved.Outdated outdated ->
                show(HttpStatus.CONFLICT, service, renamed, words.word("admin.move.outdated", outdated.inForce()));
        };
    }

    private View show(HttpStatus status, Service service, Map<String, String> renamed, @Nullable String notice) {
        var plan = moves.plan(service.key(), renamed);
        return pages.show(
                status,
                "admin/move",
                new MovePage(service.title(), plan, lost(plan, service, renamed), renamed, notice));
    }

    private Map<String, List<Option>> lost(CaseMoves.Plan plan, Service service, Map<String, String> renamed) {
        var lost = new LinkedHashMap<String, List<Option>>();
        plan.groups().stream()
                .map(CaseMoves.Group::stage)
                .filter(stage -> !service.course().stages().containsKey(stage))
                .forEach(stage -> lost.put(stage, options(service, renamed.getOrDefault(stage, ""))));
        return lost;
    }

    private List<Option> options(Service service, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("admin.move.stay")).chosen(chosen.isEmpty()));
        service.course()
                .stages()
                .values()
                .forEach(stage -> options.add(
                        Option.of(stage.key(), stage.title()).chosen(stage.key().equals(chosen))));
        return List.copyOf(options);
    }

    private static Map<String, String> renamed(Map<String, String> fields) {
        var renamed = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(STAGE) && !value.isEmpty()) {
                renamed.put(name.substring(STAGE.length()), value);
            }
        });
        return renamed;
    }

    private Service service(String key) {
        return services.current(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
