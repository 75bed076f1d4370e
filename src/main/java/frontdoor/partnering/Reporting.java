package frontdoor.partnering;

import frontdoor.cases.Cases;
import frontdoor.cases.FactFinder;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.directory.Services;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Form;
import frontdoor.services.PartnerReport;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads what a partner's worker reports, and opens the case. Who reports is who is in, whatever was sent.
@Component
class Reporting {

    private final Services services;
    private final Partners partners;
    private final FactFinder facts;
    private final Cases cases;
    private final Clock clock;

    Reporting(Services services, Partners partners, FactFinder facts, Cases cases, Clock clock) {
        this.services = services;
        this.partners = partners;
        this.facts = facts;
        this.cases = cases;
        this.clock = clock;
    }

    /// What was typed, and what of it will do.
    ///
    /// @param asked the questions of the page, in its order and its words
    record Read(List<Question> asked, Answers.Checked checked, Map<String, List<String>> input) {}

    /// The services that a partner's workers may report.
    List<Service> reportable(PartnerPass pass) {
        return partners.find(pass.partner()).map(Partner::reports).orElse(Set.of()).stream()
                .sorted()
                .flatMap(key -> services.current(key).stream())
                .filter(service -> service.asking().partnerReport() != null)
                .toList();
    }

    Optional<Service> find(String key, PartnerPass pass) {
        return reportable(pass).stream()
                .filter(service -> service.key().equals(key))
                .findFirst();
    }

    static PartnerReport page(Service service) {
        return Objects.requireNonNull(service.asking().partnerReport());
    }

    /// @param typed by field; nothing but answers
    Read read(Service service, Map<String, List<String>> typed, PartnerPass pass) {
        var input = new LinkedHashMap<>(typed);
        input.put(page(service).by(), List.of(pass.partner()));
        var known = facts.find(service, input).facts();
        var form = new Form(service, known, Channel.WEB, CivilTime.day(clock.instant()), true);
        var checked = form.check(input);
        return new Read(asked(page(service), form.asked(checked.values())), checked, input);
    }

    private static List<Question> asked(PartnerReport page, List<Question> relevant) {
        return relevant.stream()
                .filter(question -> page.ask().contains(question.key()))
                .sorted(Comparator.comparing(question -> page.ask().indexOf(question.key())))
                .map(question -> inWords(page, question))
                .map(question -> ContactQuestions.has(question.key()) ? ofSomebodyElse(question) : question)
                .toList();
    }

    private static Question inWords(PartnerReport page, Question question) {
        var label = page.words().get(question.key());
        return label == null ? question : question.inWords(label, null);
    }

    /// A browser would fill in the worker’s own name, and whoever knows nobody of the family leaves it out.
    private static Question ofSomebodyElse(Question question) {
        return new Question(
                question.key(),
                question.label(),
                question.hint(),
                question.kind(),
                false,
                question.onlyIf(),
                question.search(),
                question.sensitive(),
                question.staffOnly(),
                null);
    }

    /// The answers that a scenario implies, and the options that may be ticked in it, over what was typed.
    Map<String, List<String>> filledIn(Service service, String scenario, Map<String, List<String>> typed) {
        var page = page(service);
        var filled = new LinkedHashMap<>(typed);
        page.scenarios()
                .getOrDefault(scenario, Map.of())
                .forEach((question, answer) -> filled.put(question, List.of(answer.toString())));
        filled.putAll(page.ticks(service, scenario));
        return filled;
    }

    Opening open(UUID command, Service service, Read read, PartnerPass pass) {
        return cases.open(new Request(
                command,
                service.key(),
                Channel.WEB,
                pass.actor(),
                read.input(),
                Reporter.of(read.checked().values(), "en"),
                null,
                null,
                null));
    }
}
