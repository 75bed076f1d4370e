package frontdoor.desk;

import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.TimelineEntry;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of an action.
@Component
class ActionPages {

    private final Cases cases;
    private final CasePages casePages;
    private final CaseStory story;
    private final CaseHere here;
    private final Fields fields;
    private final DeskWords words;

    ActionPages(Cases cases, CasePages casePages, CaseStory story, CaseHere here, Fields fields, DeskWords words) {
        this.cases = cases;
        this.casePages = casePages;
        this.story = story;
        this.here = here;
        this.fields = fields;
        this.words = words;
    }

    /// What the page has besides the case and the action.
    ///
    /// @param last what somebody else did in the meantime, or null
    /// @param sentence why it was refused, or null
    record Extra(
            Typed typed,
            Problems problems,
            @Nullable TimelineEntry last,
            @Nullable String sentence) {

        static final Extra NONE = new Extra(Typed.NOTHING, Problems.NONE, null, null);
    }

    /// @return empty if the service has no such action anywhere
    Optional<ActionPage> show(Case kase, SignedIn who, String key, Extra extra) {
        var service = cases.serviceOf(kase);
        return action(kase, service, key).map(action -> page(kase, service, who, action, extra));
    }

    private ActionPage page(Case kase, Service service, SignedIn who, Service.Action action, Extra extra) {
        var names = words.names();
        return new ActionPage(
                casePages.bar(kase, service, who, names, words.teams()),
                action.key(),
                action.title(),
                action.end() != null,
                becomes(service, action),
                action.send().stream()
                        .map(letter -> CaseStory.letter(service, letter))
                        .toList(),
                UUID.randomUUID(),
                kase.revision(),
                fields.of(service.asking().questions(action), extra.typed(), extra.problems()),
                extra.problems(),
                extra.last() == null ? null : story.step(extra.last(), kase, service, who, names),
                isOffered(kase, who, action.key()),
                extra.sentence(),
                here.say(kase, kase.revision(), who, true, names));
    }

    /// What an action asks; nothing if there is no such action.
    List<Question> questions(Case kase, String key) {
        var service = cases.serviceOf(kase);
        return action(kase, service, key).map(service.asking()::questions).orElse(List.of());
    }

    private boolean isOffered(Case kase, SignedIn who, String action) {
        return kase.isOpen()
                && cases.offered(kase, who.roles(), who.actor()).stream()
                        .map(Decide.Offer::action)
                        .anyMatch(each -> each.key().equals(action));
    }

    private String becomes(Service service, Service.Action action) {
        if (action.end() != null) {
            var outcome = service.terms().outcomes().get(action.end());
            return outcome == null ? action.end() : outcome.title();
        }
        return action.to() == null ? "" : words.stage(service, action.to());
    }

    /// The action of the case's own stage; of another stage only once the case has moved on, to show what was typed.
    private static Optional<Service.Action> action(Case kase, Service service, String key) {
        var stage = kase.state().stage() == null
                ? null
                : service.course().stages().get(kase.state().stage());
        var here = stage == null ? null : stage.actions().get(key);
        return here != null
                ? Optional.of(here)
                : service.course().stages().values().stream()
                        .flatMap(other -> Optional.ofNullable(other.actions().get(key)).stream())
                        .findFirst();
    }

    /// The sentence for an action that hangs on answers nobody has given.
    String undecided(Case kase, Iterable<String> missing) {
        var service = cases.serviceOf(kase);
        var labels = new ArrayList<String>();
        missing.forEach(key -> labels.add(CasePages.label(service, key)));
        return words.word("desk.action.undecided", String.join("; ", List.copyOf(labels)));
    }
}
