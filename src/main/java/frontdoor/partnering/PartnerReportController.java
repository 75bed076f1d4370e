package frontdoor.partnering;

import frontdoor.asking.Fields;
import frontdoor.asking.ProblemWords;
import frontdoor.asking.Sent;
import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.cases.Opening;
import frontdoor.cases.PartnerCases;
import frontdoor.forms.Answers;
import frontdoor.kernel.Reference;
import frontdoor.partners.PartnerPass;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One page on which somebody who works for a partner reports something, such as a death, and what became of what they
/// reported. Nothing is kept until it is sent: a page that is shown again holds all that was typed.
@Controller
class PartnerReportController {

    static final String REPORTED = "/partner/reports";

    private static final int PAGE = 25;
    private static final String SCENARIO = "scenario";
    private static final String CHOSEN = "chosen";
    private static final String WAS = "was-";

    private final Reporting reporting;
    private final PartnerReportPages reportPages;
    private final PartnerCases reports;
    private final ProblemWords problemWords;
    private final Audit audit;
    private final Pages pages;

    PartnerReportController(
            Reporting reporting,
            PartnerReportPages reportPages,
            PartnerCases reports,
            ProblemWords problemWords,
            Audit audit,
            Pages pages) {
        this.reporting = reporting;
        this.reportPages = reportPages;
        this.reports = reports;
        this.problemWords = problemWords;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/partner/report/{service}")
    View ask(@PathVariable String service, PartnerPass pass) {
        var definition = reportable(service, pass);
        var read = reporting.read(definition, Map.of(), pass);
        return show(HttpStatus.OK, definition, read, UUID.randomUUID(), "", null, Problems.NONE);
    }

    /// The same questions as plain text, to print, or to fill in and send by email.
    @GetMapping("/partner/report/{service}/form")
    ResponseEntity<String> form(@PathVariable String service, PartnerPass pass) {
        var definition = reportable(service, pass);
        return SavedFile.of(
                "report-" + definition.key() + ".txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                reportPages.form(definition));
    }

    /// @param command made with the page
    /// @param scenario present when a scenario was chosen: it fills in and ticks what it implies
    /// @param chosen the one that was chosen before
    @PostMapping("/partner/report/{service}")
    View answer(
            @PathVariable String service,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String chosen,
            HttpServletRequest request,
            PartnerPass pass) {
        var definition = reportable(service, pass);
        var sent = sent(request, definition);
        var typed = sent.kept("command", SCENARIO, CHOSEN);
        typed.keySet().removeIf(field -> field.startsWith(WAS));
        if (Reporting.page(definition).scenarios().containsKey(scenario)) {
            var read = reporting.read(definition, reporting.filledIn(definition, scenario, typed), pass);
            return show(HttpStatus.OK, definition, read, command, scenario, "ticked", Problems.NONE);
        }
        var read = reporting.read(definition, typed, pass);
        return switch (sent.next(
                before(sent.typed()), read.asked(), read.checked().problems())) {
            case Sent.Next.Good _ -> open(command, definition, read, chosen, pass);
            case Sent.Next.More _ -> show(HttpStatus.OK, definition, read, command, chosen, "more", Problems.NONE);
            case Sent.Next.LookedUp _ -> show(HttpStatus.OK, definition, read, command, chosen, null, Problems.NONE);
            case Sent.Next.Wrong wrong -> wrong(definition, read, command, chosen, wrong.problems());
        };
    }

    private static Sent sent(HttpServletRequest request, Service service) {
        var typed = Fields.wished(Typed.of(request));
        var known = Reporting.page(service).ask();
        var shown = Stream.of(typed.text(Sent.SHOWN).split(","))
                .filter(known::contains)
                .toList();
        var fields = new LinkedHashMap<>(typed.fields());
        fields.remove("_csrf");
        return new Sent(new Typed(fields), shown, List.of());
    }

    /// The postcodes whose addresses the page showed.
    private static Map<String, List<String>> before(Typed typed) {
        var before = new HashMap<String, List<String>>();
        typed.fields().forEach((field, values) -> {
            if (field.startsWith(WAS)) {
                before.put(field.substring(WAS.length()), values);
            }
        });
        return before;
    }

    private View open(UUID command, Service service, Reporting.Read read, String chosen, PartnerPass pass) {
        return switch (reporting.open(command, service, read, pass)) {
            case Opening.Opened opened -> done(opened.reference());
            case Opening.Joined joined -> done(joined.reference());
            case Opening.AlreadyOpened already -> done(already.reference());
            case Opening.Refused refused -> wrong(service, read, command, chosen, refused.problems());
        };
    }

    private static View done(Reference reference) {
        return SeeOther.to(REPORTED + "/" + reference + "?did=sent");
    }

    private View wrong(
            Service service, Reporting.Read read, UUID command, String chosen, List<Answers.Problem> problems) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                service,
                read,
                command,
                chosen,
                null,
                problemWords.named(problems, read.asked()));
    }

    private View show(
            HttpStatus status,
            Service service,
            Reporting.Read read,
            UUID command,
            String scenario,
            @Nullable String notice,
            Problems problems) {
        return pages.show(
                status, "partnering/report", reportPages.page(service, read, command, scenario, notice, problems));
    }

    /// @param before the id of the last one of the page before
    @GetMapping(REPORTED)
    View list(@RequestParam(required = false) @Nullable Long before, PartnerPass pass) {
        var found = reports.of(pass.partner(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        audit.viewed(pass.actor(), pass.recipient(), "reports by partner");
        return pages.show("partnering/reports", reportPages.list(pass, found, PAGE, before == null));
    }

    /// @param did what was just done
    @GetMapping(REPORTED + "/{reference}")
    View one(@PathVariable String reference, @RequestParam(required = false) @Nullable String did, PartnerPass pass) {
        var kase = Reference.typed(reference)
                .flatMap(typed -> reports.find(pass.partner(), typed))
                .orElseThrow(() -> {
                    audit.refused(pass.actor(), "report.refused", REPORTED);
                    return PartnerController.notFound();
                });
        audit.viewed(pass.actor(), kase.reference().value(), "report by partner");
        return pages.show("partnering/reported", reportPages.one(kase, "sent".equals(did)));
    }

    private Service reportable(String service, PartnerPass pass) {
        return reporting.find(service, pass).orElseThrow(() -> {
            audit.refused(pass.actor(), "report.refused", "/partner/report/" + service);
            return PartnerController.notFound();
        });
    }
}
