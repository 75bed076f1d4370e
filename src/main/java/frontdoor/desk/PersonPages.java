package frontdoor.desk;

import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.Person;
import frontdoor.services.Service;
import frontdoor.web.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a person.
@Component
public class PersonPages {

    private static final int CONTACTS = 50;

    private final LookUp lookUp;
    private final Contacts contacts;
    private final Services services;
    private final DeskWords words;

    PersonPages(LookUp lookUp, Contacts contacts, Services services, DeskWords words) {
        this.lookUp = lookUp;
        this.contacts = contacts;
        this.services = services;
        this.words = words;
    }

    PersonPage show(Person person, SignedIn who) {
        return new PersonPage(person, rows(person), lookUp.casesOf(person, who), past(person, CONTACTS, who));
    }

    public List<SummaryRow> rows(Person person) {
        var rows = new ArrayList<SummaryRow>();
        row(rows, "phone", person.writtenPhone());
        row(rows, "email", person.email());
        row(rows, "address", person.address());
        row(rows, "postcode", person.postcode());
        row(
                rows,
                "channel",
                person.channel() == null ? null : words.wordOr("desk.prefers." + person.channel(), person.channel()));
        row(
                rows,
                "language",
                person.language().equals("en")
                        ? null
                        : words.wordOr("desk.language." + person.language(), person.language()));
        row(rows, "needs", person.needs());
        if (person.noPost()) {
            rows.add(SummaryRow.of(words.word("account.post.row"), words.word("account.post.no")));
        }
        return rows;
    }

    private void row(List<SummaryRow> rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(SummaryRow.of(words.word("desk.person." + key), value));
        }
    }

    public List<PersonPage.Past> past(Person person, int limit, SignedIn who) {
        var all = contacts.ofPerson(person.id(), limit);
        boolean oversees = DeskAccess.oversees(who);
        var about = all.stream().flatMap(contact -> contact.cases().stream()).toList();
        var known = oversees ? Set.<Reference>of() : lookUp.known(about, who);
        return all.stream()
                .map(contact -> oversees || isFor(contact, known, who) ? past(contact) : thatItWas(contact))
                .toList();
    }

    /// Whether the reader may know what it was about: its service, and each case that it opened or was about.
    private boolean isFor(Contact contact, Set<Reference> known, SignedIn who) {
        return known.containsAll(contact.cases())
                && (contact.service() == null
                        || services.current(contact.service())
                                .filter(service -> DeskAccess.lists(who, service))
                                .isPresent());
    }

    /// That they were in touch, and nothing of why.
    private PersonPage.Past thatItWas(Contact contact) {
        return new PersonPage.Past(contact.at(), channel(contact), null, null, null, List.of());
    }

    private PersonPage.Past past(Contact contact) {
        return new PersonPage.Past(
                contact.at(),
                channel(contact),
                contact.service() == null
                        ? null
                        : services.current(contact.service())
                                .map(Service::title)
                                .orElse(contact.service()),
                contact.outcome() == null ? null : contact.outcome().key(),
                contact.note(),
                contact.cases().stream().map(Reference::value).toList());
    }

    private String channel(Contact contact) {
        return words.word("desk.channel." + contact.channel().key());
    }
}
