package frontdoor.resident;

import frontdoor.asking.Fields;
import frontdoor.asking.FileAnswers;
import frontdoor.asking.ProblemWords;
import frontdoor.asking.Typed;
import frontdoor.drafts.Draft;
import frontdoor.files.State;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.places.Places;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the pages of a service's questions.
@Component
class Questions {

    private final Fields fields;
    private final Places places;
    private final FileAnswers files;
    private final ProblemWords problemWords;
    private final MessageSource messages;

    Questions(Fields fields, Places places, FileAnswers files, ProblemWords problemWords, MessageSource messages) {
        this.fields = fields;
        this.places = places;
        this.files = files;
        this.problemWords = problemWords;
        this.messages = messages;
    }

    AskPage ask(
            Service service,
            Journey journey,
            Question question,
            Map<String, List<String>> input,
            List<Answers.Problem> problems) {
        return new AskPage(
                service.key(),
                journey.command(),
                service.title(),
                question.key(),
                back(service, journey, question.key()),
                fields.of(question, new Typed(input), problemWords.of(problems), true));
    }

    ContactPage contact(Service service, Journey journey, Draft draft, List<Answers.Problem> problems) {
        var typed = new Typed(draft.shown());
        return new ContactPage(
                service.key(),
                journey.command(),
                service.title(),
                back(service, journey, Journey.CONTACT),
                service.asking().contact(),
                fields.of(journey.contact(), typed, problemWords.of(problems)));
    }

    /// @param notice a key of what to say first, or null
    CheckPage check(Service service, Journey journey, @Nullable String notice) {
        var rows = new ArrayList<SummaryRow>();
        var states = files.states(journey.answers().values());
        for (Question question : journey.asked()) {
            rows.add(row(
                    service,
                    question.key(),
                    question.label(),
                    said(question, journey.answers().get(question.key()), states)));
        }
        var contact = new ArrayList<SummaryRow>();
        for (Question question : journey.contact()) {
            var answer = journey.answers().get(question.key());
            contact.add(row(
                    service,
                    Journey.CONTACT,
                    question.label(),
                    answer == null ? "" : Said.inWords(question, answer, locale())));
        }
        return new CheckPage(
                service.key(),
                journey.command(),
                service.title(),
                back(service, journey, Journey.CHECK),
                rows,
                contact,
                journey.isFilled(),
                Cluster.asks(service),
                notice);
    }

    /// An address that was picked is no more than its number until it is sent.
    private String said(Question question, @Nullable Object answer, Map<String, State> states) {
        if (answer instanceof Map<?, ?> address && address.get("uprn") instanceof String uprn) {
            return places.find(uprn)
                    .map(place -> place.line() + ", " + place.postcode())
                    .orElse("");
        }
        return answer == null ? "" : files.said(question, answer, states);
    }

    private SummaryRow row(Service service, String step, String label, String said) {
        return SummaryRow.of(
                label,
                said.isBlank() ? word("web.notProvided") : said,
                new Link("/report/" + service.key() + "/" + step, word("web.change"), label));
    }

    private static String back(Service service, Journey journey, String step) {
        return journey.before(step)
                .map(before -> "/report/" + service.key() + "/" + before)
                .orElse((Cluster.asks(service) ? "/events/" : "/services/") + service.key());
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
