package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.desk.DecisionForm;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Partners;
import frontdoor.partners.SharingDecision;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Decisions to share or not to share, and a form to record one. Looking at them is on the audit trail:
/// reasons can speak of people.
@Controller
@RequestMapping("/desk/admin/decisions")
class DecisionsController {

    private static final int PAGE = 25;

    private final Decisions decisions;
    private final Partners partners;
    private final Services services;
    private final Staff staff;
    private final Audit audit;
    private final AdminWords words;
    private final DeskWords deskWords;
    private final Pages pages;
    private final Clock clock;

    DecisionsController(
            Decisions decisions,
            Partners partners,
            Services services,
            Staff staff,
            Audit audit,
            AdminWords words,
            DeskWords deskWords,
            Pages pages,
            Clock clock) {
        this.decisions = decisions;
        this.partners = partners;
        this.services = services;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.deskWords = deskWords;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param before the decision below which to go on
    @GetMapping
    View list(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var found = decisions.latest(before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        audit.viewed(who.actor(), "decisions", "sharing-decisions");
        var names = words.names();
        var recipients = recipients();
        var all = services.all().stream().collect(Collectors.toMap(Service::key, each -> each));
        return pages.show(
                "admin/decisions",
                new DecisionsPage(
                        shown.stream()
                                .map(each -> line(each, names, recipients, all))
                                .toList(),
                        found.size() > PAGE
                                ? "/desk/admin/decisions?before="
                                        + shown.getLast().id()
                                : null,
                        all.values().stream()
                                .filter(service -> !service.sending().refer().isEmpty())
                                .map(service -> Option.of(service.key(), service.title()))
                                .toList(),
                        words.done(done)));
    }

    @GetMapping("/new")
    View asked(@RequestParam String purpose) {
        return pages.show("admin/newDecision", page(AboutForm.empty(purpose), DecisionForm.empty(), Problems.NONE));
    }

    @PostMapping
    View add(
            @RequestParam UUID id,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") Set<String> items,
            @RequestParam(defaultValue = "") String basis,
            HttpServletRequest request,
            SignedIn who) {
        var keys = items(service(purpose)).keySet();
        var about = new AboutForm(
                purpose,
                reference,
                recipients().containsKey(recipient) ? recipient : "",
                items.stream().filter(keys::contains).collect(Collectors.toSet()),
                Basis.of(basis).map(Basis::key).orElse(""));
        var form = DecisionForm.of(id, request);
        var decision = form.decision(about.matter(), who.actor(), clock.instant());
        var problems = new Problems(
                Stream.concat(about.problems(words), form.problems(decision, this::lacking, deskWords).stream())
                        .toList());
        if (problems.any()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/newDecision", page(about, form, problems));
        }
        decisions.record(decision);
        return SeeOther.done("/desk/admin/decisions", "decided");
    }

    private Problem lacking(SharingDecision.Lack lack) {
        return words.problem(lack.key(), "admin.decision.lack." + lack.key());
    }

    private DecisionsPage.One page(AboutForm about, DecisionForm form, Problems problems) {
        var service = service(about.purpose());
        return new DecisionsPage.One(
                about,
                form.shown(deskWords, problems),
                service.title(),
                choice("admin.decision.choose", recipients(), about.recipient()),
                items(service).entrySet().stream()
                        .map(item -> Option.of(item.getKey(), item.getValue())
                                .chosen(about.items().contains(item.getKey())))
                        .toList(),
                bases(about.basis()));
    }

    private List<Option> bases(String chosen) {
        return Arrays.stream(Basis.values())
                .map(Basis::key)
                .map(key -> Option.of(key, words.word("admin.decision.basis." + key))
                        .chosen(key.equals(chosen)))
                .toList();
    }

    private List<Option> choice(String nothing, Map<String, String> titles, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word(nothing)).chosen(chosen.isEmpty()));
        titles.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> Option.of(each.getKey(), each.getValue())
                        .chosen(each.getKey().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    /// Titles by what a referral line would say.
    private Map<String, String> recipients() {
        return Stream.concat(
                        partners.all().stream().map(each -> Map.entry(each.recipient(), each.title())),
                        staff.teams().stream().map(each -> Map.entry("team:" + each.key(), each.title())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Service service(String key) {
        return services.current(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What can be told of a case, in words by key: what was answered, and files.
    private Map<String, String> items(Service service) {
        var items = new LinkedHashMap<String, String>();
        service.asking().questions().forEach(question -> items.put(question.key(), question.label()));
        items.put(Disclosure.FILES, words.word("admin.decision.files"));
        return items;
    }

    private DecisionsPage.Line line(
            SharingDecision decision,
            Map<String, String> names,
            Map<String, String> recipients,
            Map<String, Service> all) {
        var service = all.get(decision.purpose());
        var basis = decision.basis();
        return new DecisionsPage.Line(
                decision.at(),
                words.name(decision.by().toString(), names),
                decision.reference(),
                service == null ? decision.purpose() : service.title(),
                recipients.getOrDefault(decision.recipient(), decision.recipient()),
                service == null
                        ? List.copyOf(decision.items())
                        : items(service).entrySet().stream()
                                .filter(item -> decision.items().contains(item.getKey()))
                                .map(Map.Entry::getValue)
                                .toList(),
                decision.shared(),
                basis == null ? "" : words.word("admin.decision.basis." + basis.key()),
                deskWords.word("desk.decision.consent." + decision.consent().key()),
                decision.whyNotAsked(),
                decision.why(),
                decision.risk());
    }
}
