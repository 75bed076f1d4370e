package frontdoor.customers;

import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.customers.CustomerFile.Changed;
import frontdoor.customers.CustomerFile.InTouch;
import frontdoor.customers.CustomerFile.MayAct;
import frontdoor.customers.CustomerFile.Related;
import frontdoor.customers.CustomerFile.Warned;
import frontdoor.desk.DeskWords;
import frontdoor.desk.KnownCases;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.mine.Held;
import frontdoor.mine.HeldRecords;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Part;
import frontdoor.people.Past;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers all that is held of a customer, within bounds, and says what it left out.
@Component
class CustomerFiles {

    private static final int MOST_CONTACTS = 500;
    private static final int MOST_CHANGES = 1_000;

    /// What in a change names somebody else: the other of two who are related, and staff.
    private static final Set<String> OTHERS = Set.of("other_id", "set_by", "seen_by");

    private final HeldRecords records;
    private final KnownCases known;
    private final Customers customers;
    private final Contacts contacts;
    private final CustomerWriting writing;
    private final DeskWords words;
    private final Clock clock;

    CustomerFiles(
            HeldRecords records,
            KnownCases known,
            Customers customers,
            Contacts contacts,
            CustomerWriting writing,
            DeskWords words,
            Clock clock) {
        this.records = records;
        this.known = known;
        this.customers = customers;
        this.contacts = contacts;
        this.writing = writing;
        this.words = words;
        this.clock = clock;
    }

    CustomerFile of(Customer customer, SignedIn who) {
        long id = customer.person().id();
        var held = records.of(customer.person(), new DeskHeldReader(who, known));
        var history = customers.history(id, null, MOST_CHANGES);
        var inTouch = contacts.ofPerson(id, MOST_CONTACTS);
        var written = writing.of(customer);
        var leftOut = new ArrayList<>(leftOut(customer, held));
        leftOut.addAll(written.leftOut());
        if (history.size() == MOST_CHANGES) {
            leftOut.add(words.word("customers.file.left.history", MOST_CHANGES));
        }
        if (inTouch.size() == MOST_CONTACTS) {
            leftOut.add(words.word("customers.file.left.contacts", MOST_CONTACTS));
        }
        return new CustomerFile(
                clock.instant(),
                id,
                leftOut,
                held.person(),
                customer.merged().stream().map(Customer.Merged::name).toList(),
                customer.names(),
                customer.homes(),
                customer.lines(),
                customer.safety(),
                customer.doubts(),
                warnings(customer),
                relations(customer),
                authorities(customer),
                history.stream()
                        .filter(past -> hasToldAll(customer) || !past.part().equals(Part.CAUTION.key()))
                        .map(CustomerFiles::changed)
                        .toList(),
                inTouch.stream().map(CustomerFiles::inTouch).toList(),
                held.cases(),
                held.letters(),
                held.files(),
                written.conversations(),
                held.looks());
    }

    private List<String> leftOut(Customer customer, Held held) {
        var sentences = new ArrayList<String>();
        sentences.add(words.word("customers.file.left.always"));
        if (!hasToldAll(customer)) {
            sentences.add(words.word("customers.file.left.untold"));
        }
        if (!customer.relations().isEmpty()) {
            sentences.add(words.word("customers.file.left.relations"));
        }
        var keptBack = held.cases().stream()
                .filter(Held.HeldCase::keptBack)
                .map(Held.HeldCase::reference)
                .collect(Collectors.joining(", "));
        if (!keptBack.isEmpty()) {
            sentences.add(words.word("customers.file.left.cases", keptBack));
        }
        if (held.more()) {
            sentences.add(words.word("customers.file.left.older"));
        }
        return sentences;
    }

    /// A warning is kept from its subject only for a reason (B27): then this file does not tell them of it.
    private static boolean hasToldAll(Customer customer) {
        return customer.cautions().stream().allMatch(Customer.Caution::informed);
    }

    private static List<Warned> warnings(Customer customer) {
        return customer.cautions().stream()
                .filter(Customer.Caution::informed)
                .map(each -> new Warned(
                        each.kind(), each.reason(), each.setOn(), each.reviewOn(), each.expiresOn(), each.liftedOn()))
                .toList();
    }

    private static List<Related> relations(Customer customer) {
        return customer.relations().stream()
                .map(each -> new Related(each.kind(), each.theirs(), each.fromDay(), each.untilDay()))
                .toList();
    }

    private static List<MayAct> authorities(Customer customer) {
        return customer.authorities().stream()
                .map(each -> new MayAct(
                        each.holder(), each.kind(), each.scope(), each.startsOn(), each.expiresOn(), each.revokedOn()))
                .toList();
    }

    private static Changed changed(Past past) {
        return new Changed(
                past.at(),
                Actor.parse(past.by()).kind().name().toLowerCase(Locale.ROOT),
                past.part(),
                theirs(past.before()),
                theirs(past.after()));
    }

    private static Map<String, @Nullable Object> theirs(Map<String, @Nullable Object> fields) {
        var theirs = new LinkedHashMap<String, @Nullable Object>(fields);
        theirs.keySet().removeAll(OTHERS);
        return theirs;
    }

    private static InTouch inTouch(Contact contact) {
        return new InTouch(
                contact.at(),
                contact.channel().key(),
                contact.outgoing(),
                contact.service(),
                contact.outcome() == null ? null : contact.outcome().key(),
                contact.note(),
                contact.cases().stream().map(Reference::value).toList(),
                contact.sourceReference());
    }
}
