package frontdoor.admin;

import frontdoor.cases.OpenCases;
import frontdoor.checks.Comparison;
import frontdoor.checks.ServiceFile;
import frontdoor.directory.Publishing;
import frontdoor.directory.ServiceFolder;
import frontdoor.directory.Services;
import frontdoor.directory.Version;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.databind.JsonNode;

/// The services: which are in force, what each says in plain words, and how it came to be so.
@Controller
@RequestMapping("/desk/admin/services")
class ServiceController {

    private final Services services;
    private final Publishing publishing;
    private final ServiceFolder folder;
    private final OpenCases openCases;
    private final AdminWords words;
    private final Pages pages;

    ServiceController(
            Services services,
            Publishing publishing,
            ServiceFolder folder,
            OpenCases openCases,
            AdminWords words,
            Pages pages) {
        this.services = services;
        this.publishing = publishing;
        this.folder = folder;
        this.openCases = openCases;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String done) {
        var open = openCases.byService();
        var lines = services.all().stream()
                .map(service -> new ServicesPage.Line(
                        service.key(),
                        service.title(),
                        service.about().owner(),
                        services.currentNumber(service.key()),
                        open.getOrDefault(service.key(), 0L)))
                .toList();
        return pages.show(
                "admin/services", new ServicesPage(lines, waiting(words.names()), folder.refused(), words.done(done)));
    }

    /// Files that changed come into force at once: whoever keeps the folder has approved them there.
    @PostMapping("/read")
    View read() {
        folder.read();
        return SeeOther.done("/desk/admin/services", "read");
    }

    @GetMapping("/{key}")
    View one(@PathVariable String key, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var service = services.current(key).orElseThrow(ServiceController::notFound);
        var names = words.names();
        var versions = services.history(key).stream()
                .map(version -> new ServicePage.Past(
                        version, words.name(version.publishedBy(), names), words.name(version.approvedBy(), names)))
                .toList();
        var page = new ServicePage(
                service,
                services.currentNumber(key),
                PlainWords.of(service),
                versions,
                openCases.of(key),
                waiting(names).stream()
                        .filter(each -> each.draft().service().equals(key))
                        .toList(),
                who.may(Role.ADMINISTRATOR),
                words.done(done));
        return pages.show("admin/service", page);
    }

    @GetMapping("/{key}/versions/{number}")
    View version(@PathVariable String key, @PathVariable int number) {
        var history = services.history(key);
        var version = find(history, number);
        if (number == 1) {
            return pages.show(
                    "admin/version", new VersionPage(version, null, null, LineDifference.of("", version.yaml())));
        }
        var before = find(history, number - 1);
        var page = new VersionPage(
                version,
                before.number(),
                Comparison.of(tree(before), tree(version)),
                LineDifference.of(before.yaml(), version.yaml()));
        return pages.show("admin/version", page);
    }

    private List<ServicesPage.Waiting> waiting(Map<String, String> names) {
        return publishing.waiting().stream()
                .map(draft -> new ServicesPage.Waiting(draft, words.name(draft.author(), names)))
                .toList();
    }

    private static Version find(List<Version> history, int number) {
        return history.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(ServiceController::notFound);
    }

    static JsonNode tree(Version version) {
        var file = ServiceFile.read(version.service() + ".yaml", version.yaml());
        return Objects.requireNonNull(file.tree(), "a published version was sound");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
