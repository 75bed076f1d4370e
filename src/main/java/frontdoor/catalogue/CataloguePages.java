package frontdoor.catalogue;

import frontdoor.asking.Fields;
import frontdoor.asking.FileAnswers;
import frontdoor.asking.Typed;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.desk.DeskWords;
import frontdoor.drafts.Draft;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of the catalogue.
@Component
class CataloguePages {

    static final Set<String> SENDER = Set.of("resident");

    private final Catalogue catalogue;
    private final Cases cases;
    private final Fields fields;
    private final FileAnswers files;
    private final DeskWords words;

    CataloguePages(Catalogue catalogue, Cases cases, Fields fields, FileAnswers files, DeskWords words) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.fields = fields;
        this.files = files;
        this.words = words;
    }

    CataloguePage list(String sought, SignedIn who) {
        var owners = new TreeMap<String, List<CataloguePage.Offer>>();
        for (var service : catalogue.offered(sought)) {
            owners.merge(
                    service.about().owner(),
                    List.of(new CataloguePage.Offer(
                            service.key(), service.title(), service.about().summary())),
                    CataloguePages::both);
        }
        return new CataloguePage(
                sought.strip(),
                owners.entrySet().stream()
                        .map(owner -> new CataloguePage.Owner(owner.getKey(), owner.getValue()))
                        .toList(),
                catalogue.requests(who).stream().map(this::line).toList());
    }

    private static List<CataloguePage.Offer> both(List<CataloguePage.Offer> some, List<CataloguePage.Offer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private CataloguePage.Line line(Case kase) {
        var service = cases.serviceOf(kase);
        return new CataloguePage.Line(
                kase.reference().value(),
                service.title(),
                Status.of(kase, service).title(),
                kase.openedAt(),
                kase.isOpen() ? kase.dueAt() : null,
                kase.isOpen());
    }

    CataloguePage.Ask ask(Service service, Draft draft, List<Question> asked, Problems problems, boolean more) {
        return new CataloguePage.Ask(
                service.key(),
                draft.command(),
                service.title(),
                service.about().summary(),
                fields.of(asked, new Typed(draft.input()), problems),
                problems,
                more);
    }

    /// @param did what was just done, the end of its words' key, or null
    CataloguePage.Request request(Case kase, SignedIn who, @Nullable String did) {
        var service = cases.serviceOf(kase);
        var states = files.states(kase.reference());
        return new CataloguePage.Request(
                line(kase),
                Status.of(kase, service).says(),
                service.asking().own().stream()
                        .filter(question -> kase.state().answers().containsKey(question.key()))
                        .map(question -> SummaryRow.of(question.label(), said(question, kase, states)))
                        .toList(),
                cases.offered(kase, SENDER, who.actor()).stream()
                        .map(Decide.Offer::action)
                        .filter(action -> action.ask().isEmpty())
                        .map(action -> new CataloguePage.Action(action.key(), action.title()))
                        .toList(),
                UUID.randomUUID(),
                kase.revision(),
                did == null ? null : words.word("catalogue.did." + did));
    }

    private String said(Question question, Case kase, Map<String, State> states) {
        return files.said(
                question, Objects.requireNonNull(kase.state().answers().get(question.key())), states);
    }
}
