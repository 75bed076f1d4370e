package frontdoor.answering;

import frontdoor.asking.Field;
import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.cases.FactFinder;
import frontdoor.cases.OnCalls;
import frontdoor.desk.DeskWords;
import frontdoor.drafts.Draft;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Form;
import frontdoor.services.Service;
import frontdoor.services.Suggestion;
import frontdoor.shortcuts.Shortcuts;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page on which a service's questions are asked in a conversation.
@Component
class InterviewPages {

    private final FactFinder facts;
    private final PartnerCaller partner;
    private final OnCalls onCalls;
    private final Fields fields;
    private final Places places;
    private final Shortcuts shortcuts;
    private final DeskWords words;
    private final Clock clock;

    InterviewPages(
            FactFinder facts,
            PartnerCaller partner,
            OnCalls onCalls,
            Fields fields,
            Places places,
            Shortcuts shortcuts,
            DeskWords words,
            Clock clock) {
        this.facts = facts;
        this.partner = partner;
        this.onCalls = onCalls;
        this.fields = fields;
        this.places = places;
        this.shortcuts = shortcuts;
        this.words = words;
        this.clock = clock;
    }

    Interview interview(Service service, Draft draft, Channel channel) {
        var known = facts.find(service, draft.input()).facts();
        var today = CivilTime.day(clock.instant());
        return Interview.of(new Form(service, known, channel, today, true), draft.input());
    }

    InterviewPage page(
            Service service,
            Draft draft,
            Interview interview,
            Problems problems,
            boolean more,
            InterviewPage.@Nullable Letter letter,
            SignedIn who) {
        var typed = new Typed(draft.input());
        var questions = offering(service, interview);
        var asked = fields.of(questions, typed, problems);
        var told = unpicked(asked, problems);
        var shown = told.equals(problems) ? asked : fields.of(questions, typed, told);
        var contact = fields.of(
                interview.contact().stream()
                        .map(question -> partner.put(service, question, interview.answers()))
                        .toList(),
                typed,
                told);
        return new InterviewPage(
                service.key(),
                draft.command(),
                Call.conversation(draft).orElse(null),
                service.title(),
                service.about().summary(),
                shown,
                service.asking().headings(shown.stream().map(Field::key).toList()),
                contact,
                answered(Stream.concat(shown.stream(), contact.stream()).toList(), interview),
                told,
                more,
                Call.joins(draft.input()).isPresent(),
                onCalls.today(service),
                keys(who),
                letter);
    }

    /// The questions, each with what may be put to the person below it. Nothing is picked by it.
    private List<Question> offering(Service service, Interview interview) {
        var suggestions = interview.suggestions();
        return interview.asked().stream()
                .map(question -> partner.put(service, question, interview.answers()))
                .map(question -> {
                    var hints = suggestions.stream()
                            .filter(each -> each.question().equals(question.key()))
                            .map(each -> hint(service, question, each));
                    var hint = Stream.concat(Stream.ofNullable(question.hint()), hints)
                            .collect(Collectors.joining(" "));
                    return hint.isEmpty() ? question : question.inWords(question.label(), hint);
                })
                .toList();
    }

    private String hint(Service service, Question question, Suggestion suggestion) {
        var condition = service.asking().conditions().all().get(suggestion.condition());
        return words.word(
                "answering.interview.offer",
                condition == null ? suggestion.condition() : condition.means(),
                Said.inWords(question, suggestion.options()));
    }

    /// Of a list of addresses in which none was picked, that is what is told: no line is there to type one in.
    private Problems unpicked(List<Field> asked, Problems problems) {
        return new Problems(problems.all().stream()
                .map(problem -> asked.stream()
                        .filter(field -> problem.field().equals(field.key() + "-line"))
                        .filter(field -> !field.byHand() && !field.addresses().isEmpty())
                        .findFirst()
                        .map(field -> new Problem(field.key() + "-uprn", words.word("answering.interview.pick")))
                        .orElse(problem))
                .toList());
    }

    /// What was answered so far, in words, to be read back.
    private static List<SummaryRow> answered(List<Field> asked, Interview interview) {
        return asked.stream()
                .filter(field -> interview.answers().containsKey(field.key()))
                .map(field -> SummaryRow.of(
                        field.question().label(),
                        text(field, interview.answers().get(field.key()))))
                .filter(row -> !row.text().isEmpty())
                .toList();
    }

    /// An address that was picked stands in the list of the page.
    private static String text(Field field, @Nullable Object answer) {
        return answer instanceof Map<?, ?> address && address.get("uprn") instanceof String uprn
                ? field.addresses().stream()
                        .filter(place -> place.uprn().equals(uprn))
                        .map(Place::line)
                        .findFirst()
                        .orElse("")
                : Said.inWords(field.question(), answer);
    }

    /// What somebody typed on that page and nobody keeps: in words where it will do, and as it is where it will not.
    List<SummaryRow> typed(Service service, Typed typed) {
        var draft = new Draft(service.key(), 0, UUID.randomUUID(), typed.fields(), Map.of(), null, 0);
        var answers = interview(service, draft, Call.CHANNELS.getFirst()).answers();
        return service.asking().questions().stream()
                .filter(question -> !(question.kind() instanceof Question.Kind.File))
                .map(question -> SummaryRow.of(
                        question.label(),
                        answers.containsKey(question.key())
                                ? said(question, answers.get(question.key()))
                                : text(typed.answering(question.key()))))
                .filter(row -> !row.text().isEmpty())
                .toList();
    }

    /// An answer in words. An address that was picked is no more than its number until it is sent.
    String said(Question question, @Nullable Object answer) {
        return answer instanceof Map<?, ?> address && address.get("uprn") instanceof String uprn
                ? places.find(uprn)
                        .map(place -> place.line() + ", " + place.postcode())
                        .orElse("")
                : Said.inWords(question, answer);
    }

    private static String text(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
    }

    PageKeys keys(SignedIn who) {
        return PageKeys.of(shortcuts.of(who.username()));
    }
}
