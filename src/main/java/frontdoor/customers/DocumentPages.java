package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.customers.DocumentsPage.Line;
import frontdoor.desk.DeskWords;
import frontdoor.desk.LookUp;
import frontdoor.documents.DocumentKinds;
import frontdoor.documents.Documents;
import frontdoor.documents.SeenDocument;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// Makes the page of the documents that a customer has shown.
@Component
class DocumentPages {

    private final Documents documents;
    private final DocumentKinds kinds;
    private final LookUp lookUp;
    private final DeskWords words;
    private final Clock clock;

    DocumentPages(Documents documents, DocumentKinds kinds, LookUp lookUp, DeskWords words, Clock clock) {
        this.documents = documents;
        this.kinds = kinds;
        this.lookUp = lookUp;
        this.words = words;
        this.clock = clock;
    }

    DocumentsPage show(
            Customer customer, UUID command, Typed typed, @Nullable String notice, Problems problems, SignedIn who) {
        return new DocumentsPage(
                customer.person().id(),
                customer.person().name(),
                Warnings.of(customer, CivilTime.day(clock.instant())),
                command,
                lines(customer),
                kinds(typed.text("kind")),
                SeenDocument.FORMS.stream()
                        .map(form -> Option.of(
                                        form, StringUtils.capitalize(words.word("customers.document.form." + form)))
                                .chosen(form.equals(typed.text("form"))))
                        .toList(),
                cases(customer, typed.text("about"), who),
                kinds.all().stream()
                        .filter(DocumentKinds.Kind::number)
                        .map(DocumentKinds.Kind::title)
                        .toList(),
                typed.text("number"),
                notice,
                problems);
    }

    private List<Line> lines(Customer customer) {
        var names = words.names();
        return documents.ofPerson(customer.ids()).stream()
                .map(each -> line(each, names))
                .toList();
    }

    private Line line(SeenDocument each, Map<String, String> names) {
        return new Line(
                each.id(),
                kinds.title(each.kind()),
                each.form(),
                each.number(),
                names.getOrDefault(each.seenBy(), each.seenBy()),
                each.seenAt(),
                each.reference(),
                each.file() != null,
                each.withdrawn(),
                each.keepUntil());
    }

    private List<Option> kinds(String chosen) {
        var options = new ArrayList<>(List.of(Option.of("", words.word("customers.document.choose"))));
        kinds.all()
                .forEach(kind -> options.add(
                        Option.of(kind.key(), kind.title()).chosen(kind.key().equals(chosen))));
        return options;
    }

    private List<Option> cases(Customer customer, String chosen, SignedIn who) {
        var options = new ArrayList<>(List.of(Option.of("", words.word("customers.document.noCase"))));
        lookUp.casesOf(customer, who)
                .forEach(hit -> options.add(Option.of(hit.reference(), hit.reference() + " " + hit.service())
                        .chosen(hit.reference().equals(chosen))));
        return options;
    }
}
