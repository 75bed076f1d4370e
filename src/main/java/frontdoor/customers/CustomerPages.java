package frontdoor.customers;

import frontdoor.conversations.Conversations;
import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.desk.LookUp;
import frontdoor.desk.PersonRows;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Merges;
import frontdoor.people.Warnings;
import frontdoor.web.SummaryRow;
import frontdoor.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page of a customer.
@Component
class CustomerPages {

    private static final int CONTACTS = 20;
    private static final int LETTERS = 20;

    private final LookUp lookUp;
    private final PersonRows persons;
    private final Merges merges;
    private final Conversations conversations;
    private final LifeReminders reminders;
    private final DeskWords words;
    private final MessageSource messages;
    private final Clock clock;

    CustomerPages(
            LookUp lookUp,
            PersonRows persons,
            Merges merges,
            Conversations conversations,
            LifeReminders reminders,
            DeskWords words,
            MessageSource messages,
            Clock clock) {
        this.lookUp = lookUp;
        this.persons = persons;
        this.merges = merges;
        this.conversations = conversations;
        this.reminders = reminders;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    CustomerPage show(Customer customer, SignedIn who, @Nullable String notice, @Nullable String problem) {
        var today = CivilTime.day(clock.instant());
        var said = new Words(messages, LocaleContextHolder.getLocale());
        var cases = lookUp.casesOf(customer, who);
        var contacts = contacts(customer, null, cases, who);
        var names = isNamed(customer) ? words.namesOfLate() : Map.<String, String>of();
        return new CustomerPage(
                customer,
                Warnings.of(customer, today),
                rows(customer, said),
                new CustomerRows(said, names, today).sections(customer),
                cases,
                letters(customer),
                contacts.contacts(),
                contacts.older(),
                alike(customer),
                MergedRow.of(customer, words, names),
                reminders.of(customer),
                DeskAccess.oversees(who) ? "/desk/people/" + customer.person().id() + "/held.json" : null,
                notice,
                problem);
    }

    /// Whether one of the staff is named on the page, for which all are read.
    private static boolean isNamed(Customer customer) {
        return !customer.cautions().isEmpty()
                || !customer.authorities().isEmpty()
                || !customer.merged().isEmpty();
    }

    /// Whoever may see a record may see all that its customer wrote.
    private List<CustomerPage.Letter> letters(Customer customer) {
        return conversations.ofPerson(customer.person().id(), LETTERS).stream()
                .map(each -> new CustomerPage.Letter(
                        each.reference(), each.subject(), each.state().key(), each.lastAt()))
                .toList();
    }

    private List<CustomerPage.Alike> alike(Customer customer) {
        return merges.of(customer.person().id()).stream()
                .map(each -> new CustomerPage.Alike(each.highName(), ComparePage.address(each.low(), each.high())))
                .toList();
    }

    /// @param before the id of the last contact of the page before; null for the newest
    ContactsPage contacts(Customer customer, @Nullable Long before, SignedIn who) {
        return contacts(customer, before, List.of(), who);
    }

    /// @param shown cases that the reader may know of
    private ContactsPage contacts(Customer customer, @Nullable Long before, Collection<CaseHit> shown, SignedIn who) {
        var person = customer.person();
        var contacts = persons.past(person, before, CONTACTS, shown, who);
        var older = contacts.size() < CONTACTS
                ? null
                : "/desk/people/" + person.id() + "/contacts?before="
                        + contacts.getLast().id();
        return new ContactsPage(person.id(), person.name(), contacts, older);
    }

    private List<SummaryRow> rows(Customer customer, Words said) {
        var rows = new ArrayList<>(persons.rows(customer.person()));
        var born = customer.person().bornOn();
        if (born != null) {
            rows.addFirst(SummaryRow.of(words.word("customers.born"), said.date(born)));
        }
        if (customer.isOrganisation()) {
            rows.addFirst(SummaryRow.of(words.word("customers.kind"), words.word("customers.kind.organisation")));
        }
        if (!customer.formats().isEmpty()) {
            rows.add(SummaryRow.of(
                    words.word("customers.formats"),
                    customer.formats().stream()
                            .map(key -> words.word("customers.format." + key))
                            .collect(Collectors.joining(", "))));
        }
        return rows;
    }
}
