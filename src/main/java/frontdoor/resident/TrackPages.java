package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.asking.FileAnswers;
import frontdoor.asking.Typed;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Status;
import frontdoor.cases.TimelineEntry;
import frontdoor.cases.Tracking;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the pages on which a person follows their case.
@Component
class TrackPages {

    private final Cases cases;
    private final Spoken spoken;
    private final Questions questions;
    private final Messages messages;
    private final FileAnswers files;
    private final MessageSource words;

    TrackPages(
            Cases cases,
            Spoken spoken,
            Questions questions,
            Messages messages,
            FileAnswers files,
            MessageSource words) {
        this.cases = cases;
        this.spoken = spoken;
        this.questions = questions;
        this.messages = messages;
        this.files = files;
        this.words = words;
    }

    CasePage show(Case kase, Tracking.Pass pass, @Nullable String notice) {
        var service = service(kase);
        var status = Status.of(kase, service);
        return new CasePage(
                kase.reference().value(),
                service.title(),
                kase.isOpen(),
                status.title(),
                status.says(),
                DonePage.promises(kase, service),
                actions(kase, pass),
                story(kase, pass, service),
                pass.reporter() == 0 ? answers(kase, service) : List.of(),
                notice);
    }

    private List<Link> actions(Case kase, Tracking.Pass pass) {
        return offers(kase, pass).stream()
                .map(offer -> Link.to(
                        "/track/" + kase.reference().value() + "/"
                                + offer.action().key(),
                        action(kase, offer).title()))
                .toList();
    }

    /// In the language of the page.
    private Service service(Case kase) {
        return spoken.in(cases.serviceOf(kase));
    }

    /// Only the person who reported the case acts on it; somebody whose report was added to it reads.
    private List<Decide.Offer> offers(Case kase, Tracking.Pass pass) {
        return kase.isOpen() && pass.reporter() == 0 ? cases.offered(kase, Set.of("resident"), null) : List.of();
    }

    /// What happened and what we wrote, oldest first.
    private List<CasePage.Step> story(Case kase, Tracking.Pass pass, Service service) {
        var steps = new ArrayList<CasePage.Step>();
        cases.timeline(kase).forEach(entry -> step(entry, service).ifPresent(steps::add));
        letters(kase, pass)
                .forEach(letter -> steps.add(new CasePage.Step(
                        letter.createdAt(),
                        word("resident.story.letter", letter.message().subject()),
                        letter.message().body())));
        steps.sort(Comparator.comparing(CasePage.Step::at));
        return steps;
    }

    /// What a resident reads of a line of the story; notes and assignments among staff are not for them.
    private Optional<CasePage.Step> step(TimelineEntry entry, Service service) {
        return switch (entry.type()) {
            case "opened" -> Optional.of(new CasePage.Step(entry.at(), word("resident.story.opened"), null));
            case "joined" -> Optional.of(new CasePage.Step(entry.at(), word("resident.story.joined"), null));
            case "file_refused" -> Optional.of(new CasePage.Step(entry.at(), word("files.story.refused"), null));
            case "late" -> Optional.of(new CasePage.Step(entry.at(), word("resident.story.late"), null));
            case "action", "system", "referral" -> moved(entry, service);
            default -> Optional.empty();
        };
    }

    private Optional<CasePage.Step> moved(TimelineEntry entry, Service service) {
        var to = entry.particulars().get("to");
        var outcome = entry.particulars().get("outcome");
        String title = null;
        if (outcome != null && service.outcomes().containsKey(outcome.toString())) {
            title = service.outcomes().get(outcome.toString()).title();
        } else if (to != null && service.stages().containsKey(to.toString())) {
            title = service.stages().get(to.toString()).title();
        }
        return Optional.ofNullable(title).map(found -> new CasePage.Step(entry.at(), found, null));
    }

    private List<SummaryRow> answers(Case kase, Service service) {
        var rows = new ArrayList<SummaryRow>();
        var states = files.states(kase.reference());
        for (Question question : service.ask()) {
            var answer = kase.state().answers().get(question.key());
            if (answer != null && !question.staffOnly()) {
                rows.add(SummaryRow.of(question.label(), files.said(question, answer, states)));
            }
        }
        return rows;
    }

    /// What is offered, as it is called in the language of the page.
    private Service.Action action(Case kase, Decide.Offer offer) {
        var stage = service(kase).stages().get(kase.state().stage());
        var spoken = stage == null ? null : stage.actions().get(offer.action().key());
        return spoken == null ? offer.action() : spoken;
    }

    /// @return empty if the action is not offered to the person now
    Optional<ActionPage> action(
            Case kase, Tracking.Pass pass, String action, Typed typed, Problems problems, @Nullable String notice) {
        var service = service(kase);
        return offers(kase, pass).stream()
                .map(offer -> action(kase, offer))
                .filter(offered -> offered.key().equals(action))
                .findFirst()
                .map(offered -> new ActionPage(
                        kase.reference().value(),
                        service.title(),
                        action,
                        offered.title(),
                        lastWritten(kase, pass),
                        UUID.randomUUID(),
                        kase.revision(),
                        fields(service, offered, typed, problems),
                        problems,
                        notice));
    }

    /// What an action asks the person; nothing if it is not offered to them now.
    List<Question> questions(Tracking.Pass pass, String action) {
        return cases.find(pass.reference()).stream()
                .flatMap(kase -> offers(kase, pass).stream()
                        .map(offer -> action(kase, offer))
                        .filter(offered -> offered.key().equals(action))
                        .flatMap(offered -> service(kase).questions(offered).stream()))
                .toList();
    }

    /// What we last wrote to this person about the case, such as the question that they are about to answer.
    private @Nullable String lastWritten(Case kase, Tracking.Pass pass) {
        var letters = letters(kase, pass);
        return letters.isEmpty() ? null : letters.getLast().message().body();
    }

    /// Letters to this person, oldest first. Another reporter's letters are not theirs to read.
    private List<Dispatch> letters(Case kase, Tracking.Pass pass) {
        var reader = kase.reporters().get(pass.reporter());
        return messages.about(kase.reference().value()).stream()
                .filter(dispatch -> isTo(dispatch.message(), reader))
                .toList();
    }

    private static boolean isTo(Message message, Reporter reporter) {
        return message.recipient().equals(reporter.email())
                || message.recipient().equals(reporter.phone())
                || message.recipient().equals(reporter.address());
    }

    private static List<Field> fields(Service service, Service.Action action, Typed typed, Problems problems) {
        return service.questions(action).stream()
                .map(question -> new Field(question, typed, problems, false, List.of(), false))
                .toList();
    }

    Problems problems(List<Answers.Problem> problems) {
        return questions.problems(problems);
    }

    Problems noReference() {
        return Problems.of(new Problem("reference", word("resident.track.noReference")));
    }

    Problems wrongCode() {
        return Problems.of(new Problem("code", word("resident.track.wrongCode")));
    }

    private String word(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
