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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said of a person wherever their record is shown, and when they were in touch.
@Component
public class PersonRows {

    private final LookUp lookUp;
    private final Contacts contacts;
    private final Services services;
    private final DeskWords words;

    PersonRows(LookUp lookUp, Contacts contacts, Services services, DeskWords words) {
        this.lookUp = lookUp;
        this.contacts = contacts;
        this.services = services;
        this.words = words;
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

    /// The newest first. Of what is not for the reader, that it was.
    ///
    /// @param before the id of the last of the page before; null for the first page
    /// @param shown cases that are on the page already, and so are for the reader
    public List<PastContact> past(
            Person person, @Nullable Long before, int limit, Collection<CaseHit> shown, SignedIn who) {
        var all = contacts.ofPerson(person.id(), before, limit);
        boolean oversees = DeskAccess.oversees(who);
        var known = shown.stream().map(hit -> new Reference(hit.reference())).collect(Collectors.toSet());
        if (!oversees) {
            var about = all.stream()
                    .flatMap(contact -> contact.cases().stream())
                    .filter(each -> !known.contains(each))
                    .toList();
            known.addAll(lookUp.known(about, who));
        }
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
    private PastContact thatItWas(Contact contact) {
        return new PastContact(contact.id(), contact.at(), channel(contact), null, null, null, List.of());
    }

    private PastContact past(Contact contact) {
        return new PastContact(
                contact.id(),
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
        var channel = words.word("desk.channel." + contact.channel().key());
        return contact.outgoing() ? words.word("desk.channel.byUs", channel) : channel;
    }
}
