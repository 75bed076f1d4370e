package frontdoor.following;

import frontdoor.asking.Fields;
import frontdoor.asking.FileAnswers;
import frontdoor.asking.ProblemWords;
import frontdoor.asking.Typed;
import frontdoor.cases.Appointments;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.OnCalls;
import frontdoor.cases.Status;
import frontdoor.cases.TimelineEntry;
import frontdoor.directory.Spoken;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.letters.CasePacks;
import frontdoor.services.ClockState;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.Words;
import java.time.Clock;
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
class FollowPages {

    private final Cases cases;
    private final Spoken spoken;
    private final Written written;
    private final Story story;
    private final Endings endings;
    private final Unasked unasked;
    private final WhoWasTold told;
    private final OnCalls onCalls;
    private final CasePacks packs;
    private final Appointments appointments;
    private final ProblemWords problemWords;
    private final Fields fields;
    private final FileAnswers files;
    private final MessageSource words;
    private final Clock clock;

    FollowPages(
            Cases cases,
            Spoken spoken,
            Written written,
            Story story,
            Endings endings,
            Unasked unasked,
            WhoWasTold told,
            OnCalls onCalls,
            CasePacks packs,
            Appointments appointments,
            ProblemWords problemWords,
            Fields fields,
            FileAnswers files,
            MessageSource words,
            Clock clock) {
        this.cases = cases;
        this.spoken = spoken;
        this.written = written;
        this.story = story;
        this.endings = endings;
        this.unasked = unasked;
        this.told = told;
        this.onCalls = onCalls;
        this.packs = packs;
        this.appointments = appointments;
        this.problemWords = problemWords;
        this.fields = fields;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /// @param words what they had typed beside whether that solved it, and not sent
    CasePage show(Passes.Opened opened, boolean oldest, @Nullable String notice, String words) {
        var kase = opened.kase();
        var service = spoken.in(cases.serviceOf(kase));
        var status = Status.of(kase, service);
        var timeline = cases.timeline(kase);
        var states = files.states(kase.reference());
        var letters = written.to(opened);
        var offers = offers(opened);
        var asks = offers.stream().filter(FollowPages::waits).toList();
        var ending = kase.isOpen() ? null : endings.of(opened, service, timeline, words);
        var promises = new PromiseLines(words(), clock.instant()).of(kase, service, before(kase, timeline));
        return new CasePage(
                kase.reference().value(),
                service.title(),
                state(kase, asks, promises),
                kase.openedAt(),
                status.title(),
                status.says() == null && !kase.isOpen() ? endings.means(kase, service) : status.says(),
                asked(opened, asks, Written.when(kase, timeline, letters)),
                promises,
                onCalls.callable(kase),
                offers.stream()
                        .filter(offer -> !waits(offer))
                        .map(offer -> link(opened, offer))
                        .toList(),
                endings.complaints(opened).isPresent(),
                ending,
                told.of(opened),
                told.advice(opened),
                opened.isFirst() && packs.has(service.key()),
                opened.isFirst() ? appointments.of(kase, service).orElse(null) : null,
                story.tell(timeline, opened, service, letters, states, oldest),
                oldest,
                opened.isFirst() ? story.answers(kase, service, states) : List.of(),
                !opened.isFirst(),
                UUID.randomUUID(),
                opened.seconds(clock.instant()),
                notice == null && ending != null && ending.words() != null ? "following.kept" : notice);
    }

    private List<ClockState> before(Case kase, List<TimelineEntry> timeline) {
        return timeline.stream().anyMatch(entry -> entry.type().equals("reopened"))
                ? cases.clocksBefore(kase)
                : List.of();
    }

    private static String state(Case kase, List<Decide.Offer> asks, List<CasePage.Promise> promises) {
        if (!kase.isOpen()) {
            return "ended";
        }
        boolean late = promises.stream().anyMatch(promise -> promise.state().equals("late"));
        return !asks.isEmpty() ? "yours" : late ? "late" : "open";
    }

    /// Whether the case waits for the person to do it: it asks something that may not be left out.
    private static boolean waits(Decide.Offer offer) {
        return !offer.action().optional().containsAll(offer.action().ask());
    }

    private static CasePage.@Nullable Asked asked(
            Passes.Opened opened, List<Decide.Offer> asks, @Nullable String letter) {
        return asks.isEmpty()
                ? null
                : new CasePage.Asked(
                        letter, asks.stream().map(offer -> link(opened, offer)).toList());
    }

    private static Link link(Passes.Opened opened, Decide.Offer offer) {
        return Link.to(
                opened.address() + "/" + offer.action().key(), offer.action().title());
    }

    /// Only the person who reported the case acts on it; somebody whose report was added to it reads, and adds.
    private List<Decide.Offer> offers(Passes.Opened opened) {
        return opened.kase().isOpen() && opened.isFirst()
                ? cases.offered(opened.kase(), Set.of("resident"), null).stream()
                        .filter(offer -> offer.missing().isEmpty())
                        .map(offer -> called(offer, opened.kase()))
                        .toList()
                : List.of();
    }

    /// As it is called in the language of the page.
    private Decide.Offer called(Decide.Offer offer, Case kase) {
        var service = spoken.in(cases.serviceOf(kase));
        var stage = service.course().stages().get(String.valueOf(kase.state().stage()));
        var action = stage == null ? null : stage.actions().get(offer.action().key());
        return action == null ? offer : new Decide.Offer(action, offer.missing());
    }

    /// @return empty if the step is not offered to the person now
    Optional<ActionPage> step(
            Passes.Opened opened, String step, Typed typed, List<Answers.Problem> wrong, @Nullable String notice) {
        var kase = opened.kase();
        var service = spoken.in(cases.serviceOf(kase));
        var offered = offer(opened, step);
        var title = offered.map(Service.Action::title).or(() -> title(opened, step));
        var problems = problemWords.of(wrong);
        return title.map(name -> new ActionPage(
                kase.reference().value(),
                service.title(),
                step,
                name,
                offered.isPresent() ? says(offered.get()) : word("following." + about(step) + ".says"),
                offered.isPresent() ? Written.when(kase, cases.timeline(kase), written.to(opened)) : null,
                UUID.randomUUID(),
                kase.revision(),
                opened.seconds(clock.instant()),
                fields.of(questions(opened, step), typed, problems),
                problems,
                notice));
    }

    /// What comes of an action that asks nothing, so that nobody confirms what they do not know.
    private @Nullable String says(Service.Action action) {
        return action.end() != null && action.ask().isEmpty() ? word("following.action.ends") : null;
    }

    /// What a step asks the person; nothing if it is not offered to them now.
    List<Question> questions(Passes.Opened opened, String step) {
        return offer(opened, step)
                .map(action ->
                        spoken.in(cases.serviceOf(opened.kase())).asking().questions(action))
                .or(() -> title(opened, step).map(_ -> unasked.questions(about(step))))
                .orElse(List.of());
    }

    private Optional<Service.Action> offer(Passes.Opened opened, String step) {
        return offers(opened).stream()
                .map(Decide.Offer::action)
                .filter(action -> action.key().equals(step))
                .findFirst();
    }

    private Optional<String> title(Passes.Opened opened, String step) {
        boolean may = switch (step) {
            case FollowController.ADD -> opened.kase().isOpen();
            case FollowController.NOT_FIXED -> endings.mayReopen(opened);
            default -> false;
        };
        return may ? Optional.of(word("following." + about(step) + ".title")) : Optional.empty();
    }

    private static String about(String step) {
        return step.equals(FollowController.ADD) ? "add" : "notFixed";
    }

    private Words words() {
        return new Words(words, LocaleContextHolder.getLocale());
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
