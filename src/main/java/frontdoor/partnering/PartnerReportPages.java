package frontdoor.partnering;

import frontdoor.asking.Field;
import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.OnCalls;
import frontdoor.cases.Status;
import frontdoor.council.Council;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.services.ClockState;
import frontdoor.services.ReportForm;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages on which a partner reports something, and sees what became of it.
@Component
class PartnerReportPages {

    private static final String POSTCODE = "-postcode";

    private final Fields fields;
    private final Cases cases;
    private final OnCalls onCalls;
    private final Partners partners;
    private final PartnerWords words;
    private final Council council;

    PartnerReportPages(
            Fields fields, Cases cases, OnCalls onCalls, Partners partners, PartnerWords words, Council council) {
        this.fields = fields;
        this.cases = cases;
        this.onCalls = onCalls;
        this.partners = partners;
        this.words = words;
        this.council = council;
    }

    /// @param scenario the one that was chosen, or empty
    /// @param notice the end of the key of what to say first, or null
    ReportPage page(
            Service service,
            Reporting.Read read,
            UUID command,
            String scenario,
            @Nullable String notice,
            Problems problems) {
        var typed = new Typed(read.input());
        var shown = fields.of(suggesting(service, read.asked(), scenario), typed, problems);
        var postcodes = shown.stream()
                .filter(field -> field.question().kind() instanceof Question.Kind.Address)
                .map(field -> field.key() + POSTCODE)
                .collect(Collectors.toMap(field -> field, typed::text));
        return new ReportPage(
                service.key(),
                service.title(),
                council.name(),
                command,
                shown,
                Reporting.page(service).headings(shown.stream().map(Field::key).toList()),
                scenarios(service),
                scenario,
                postcodes,
                onCalls.today(service),
                notice == null ? null : words.word("partnering.report." + notice),
                problems);
    }

    /// The same questions as plain text.
    String form(Service service) {
        return ReportForm.write(
                service,
                Reporting.page(service),
                ReportForm.Words.of(words::word),
                words.word("partnering.report.form.how", council.email(), council.phone()));
    }

    private static Map<String, String> scenarios(Service service) {
        var scenarios = new LinkedHashMap<String, String>();
        Reporting.page(service)
                .scenarios()
                .keySet()
                .forEach(name -> scenarios.put(
                        name,
                        Objects.requireNonNull(
                                        service.asking().conditions().all().get(name), name)
                                .means()));
        return scenarios;
    }

    /// What is suggested in a scenario and has to be asked for stands below its question, and is not ticked.
    private List<Question> suggesting(Service service, List<Question> asked, String scenario) {
        var ticked = Reporting.page(service).ticks(service, scenario).keySet();
        var suggested = service.asking().suggestions().stream()
                .filter(each -> each.condition().equals(scenario) && !ticked.contains(each.question()))
                .toList();
        return asked.stream()
                .map(question -> suggested.stream()
                        .filter(each -> each.question().equals(question.key()))
                        .map(each -> offered(question, each.options()))
                        .filter(options -> !options.isEmpty())
                        .findFirst()
                        .map(options -> question.inWords(
                                question.label(),
                                words.word("partnering.report.suggested", Said.inWords(question, options))))
                        .orElse(question))
                .toList();
    }

    private static List<String> offered(Question question, List<String> options) {
        return question.kind() instanceof Question.Kind.Choices choices
                ? options.stream().filter(choices.options()::containsKey).toList()
                : options;
    }

    /// @param found one more than the page shows, if there are more
    ReportedPage list(PartnerPass pass, List<Case> found, int most, boolean first) {
        var shown = found.subList(0, Math.min(found.size(), most));
        return new ReportedPage(
                partners.find(pass.partner()).map(Partner::title).orElse(""),
                shown.stream().map(this::line).toList(),
                found.size() > most
                        ? PartnerReportController.REPORTED + "?before="
                                + shown.getLast().id()
                        : null,
                first ? null : PartnerReportController.REPORTED);
    }

    private ReportedPage.Line line(Case kase) {
        var service = cases.serviceOf(kase);
        return new ReportedPage.Line(
                kase.reference().value(),
                service.title(),
                service.asking().own().stream()
                        .filter(question -> question.kind() instanceof Question.Kind.Person)
                        .findFirst()
                        .map(question -> said(question, kase))
                        .orElse(""),
                Status.of(kase, service).title(),
                kase.openedAt(),
                kase.isOpen());
    }

    private static String said(Question question, Case kase) {
        return Said.inWords(question, kase.state().answers().get(question.key()));
    }

    ReportedPage.One one(Case kase, boolean sent) {
        var service = cases.serviceOf(kase);
        var page = Reporting.page(service);
        return new ReportedPage.One(
                line(kase),
                Status.of(kase, service).says(),
                promises(kase, service),
                onCalls.of(kase),
                service.asking().own().stream()
                        .filter(question -> page.ask().contains(question.key()))
                        .filter(question -> kase.state().answers().containsKey(question.key()))
                        .map(question -> SummaryRow.of(
                                page.words().getOrDefault(question.key(), question.label()), said(question, kase)))
                        .toList(),
                sent);
    }

    private static List<ReportedPage.Promise> promises(Case kase, Service service) {
        return kase.state().clocks().values().stream()
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD && clock.isRunning())
                .filter(clock -> service.terms().standards().containsKey(clock.key()))
                .sorted(Comparator.comparing(ClockState::dueAt))
                .map(clock -> new ReportedPage.Promise(
                        Objects.requireNonNull(service.terms().standards().get(clock.key()))
                                .title(),
                        clock.dueAt()))
                .toList();
    }
}
