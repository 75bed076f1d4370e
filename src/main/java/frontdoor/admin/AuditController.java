package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.identity.SignedIn;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SavedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who did what, and who looked at what. Looking here is itself recorded.
@Controller
@RequestMapping("/desk/admin/audit")
class AuditController {

    private static final int MOST = 10_000; // rows of one download

    private final AuditSearch search;
    private final Audit audit;
    private final AdminWords words;
    private final Pages pages;

    AuditController(AuditSearch search, Audit audit, AdminWords words, Pages pages) {
        this.search = search;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @ModelAttribute
    AuditQuery query(
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String staff,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        return AuditQuery.of(about, staff, kind, from, until);
    }

    /// @param before the id below which to go on
    @GetMapping
    View show(
            @ModelAttribute(binding = false) AuditQuery query,
            @RequestParam(required = false) @Nullable Long before,
            SignedIn who) {
        var problems = problems(query);
        if (problems.any()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/audit", page(query, List.of(), null, problems));
        }
        var found = search.find(query.sought(), before);
        audit.viewed(who.actor(), query.about().isEmpty() ? "audit" : query.about(), "audit-trail");
        return pages.show("admin/audit", page(query, found.entries(), found.next(), problems));
    }

    @GetMapping("/export")
    View export(@ModelAttribute(binding = false) AuditQuery query, SignedIn who) {
        var entries = new ArrayList<Entry>();
        @Nullable Long before = null;
        do {
            var found = search.find(query.sought(), before);
            entries.addAll(found.entries());
            before = found.next();
        } while (before != null && entries.size() < MOST);
        audit.exported(who.actor(), "audit", entries.size(), "audit-trail");
        return SavedFile.csv("audit.csv", sheet -> AuditCsv.write(entries, sheet));
    }

    private Problems problems(AuditQuery query) {
        var problems = new ArrayList<Problem>();
        if (!query.isDay(query.from())) {
            problems.add(words.problem("from", "admin.audit.problem.day"));
        }
        if (!query.isDay(query.until())) {
            problems.add(words.problem("until", "admin.audit.problem.day"));
        }
        return new Problems(problems);
    }

    private AuditPage page(AuditQuery query, List<Entry> entries, @Nullable Long next, Problems problems) {
        var names = words.names();
        return new AuditPage(
                query,
                kinds(query.kind()),
                entries.stream().map(entry -> line(entry, names)).toList(),
                next == null ? null : query.address("/desk/admin/audit") + "&before=" + next,
                query.address("/desk/admin/audit/export"),
                problems);
    }

    private List<Option> kinds(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("admin.audit.kind.any")).chosen(chosen.isEmpty()));
        Arrays.stream(Entry.Kind.values())
                .map(kind -> Option.of(kind.key(), words.word("admin.audit.kind." + kind.key()))
                        .chosen(kind.key().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private AuditPage.Line line(Entry entry, Map<String, String> names) {
        return new AuditPage.Line(
                entry.at(),
                words.name(entry.actor().toString(), names),
                entry.action(),
                entry.about(),
                words.word("admin.audit.kind." + entry.kind().key()),
                detail(entry));
    }

    static String detail(Entry entry) {
        return new TreeMap<>(entry.detail())
                .entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "));
    }
}
