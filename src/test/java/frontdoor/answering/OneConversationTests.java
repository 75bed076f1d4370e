package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.Outcome;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Reference;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One conversation with one person is one contact of that person, whatever it opens.
@SpringBootTest
@AutoConfigureMockMvc
class OneConversationTests {

    private static final String HOME = "7 Sample Street, Anytown";

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void writesByPostToSomebodyWhoHasOnlyAnAddressAndPutsTheCaseOnTheirRecord() {
        long person = withOnlyAnAddress("Xenia Sample");
        long before = count("select count(*) from people.person");

        start(person, "bulky_collection");
        var reference = opened("bulky_collection", bulky("Xenia Sample"));

        assertThat(messages.about(reference.value())).singleElement().satisfies(letter -> {
            assertThat(letter.message().medium()).isEqualTo(Medium.POST);
            assertThat(letter.message().recipient()).isEqualTo(HOME + ", ZZ99 1AA");
        });
        assertThat(desk.page(SAM, "/desk/people/" + person))
                .contains(reference.value(), "Book a collection of large items");
        assertThat(cases.find(reference).orElseThrow().reporters().getFirst().person())
                .isEqualTo(person);
        assertThat(contacts.about(reference)).singleElement().returns(person, Contact::person);
        assertThat(count("select count(*) from people.person")).isEqualTo(before);
    }

    @Test
    void fillsInWhatAChosenPersonAddsAndMakesNoSecondOne() {
        long person = withOnlyAnAddress("Yves Sample");
        var fields = bin("Yves Sample");
        fields.put("contact_phone", "01632 960555");

        start(person, "missed_bin");
        var reference = opened("missed_bin", fields);

        assertThat(cases.find(reference).orElseThrow().reporters().getFirst().person())
                .isEqualTo(person);
        assertThat(people.byName("Yves Sample"))
                .singleElement()
                .satisfies(known -> assertThat(known.phone()).isEqualTo("+441632960555"));
    }

    @Test
    void anotherNameIsAnotherPersonWhomTheCallerHelps() {
        long person = withOnlyAnAddress("Zoe Sample");

        start(person, "missed_bin");
        var reference = opened("missed_bin", bin("Zoe's Neighbour"));

        assertThat(cases.find(reference).orElseThrow().reporters().getFirst().person())
                .isNotEqualTo(person);
        assertThat(contacts.about(reference)).singleElement().returns(person, Contact::person);
    }

    @Test
    void askingForAWayToWriteBackTakesAnAddress() {
        desk.post(SAM, "/desk/contact", Map.of("channel", "paper", "start", "bulky_collection"));
        var fields = bulky("Al Sample");
        var asks = "/desk/contact/services/bulky_collection";

        var unreachable = desk.post(SAM, asks, fields);
        assertThat(unreachable).hasStatus(422);
        assertThat(AtTheDesk.text(unreachable)).contains("a postal address, so that we can reach them");

        fields.put("contact_address", "The Boat, Sample Quay");
        assertThat(desk.post(SAM, asks, fields)).hasRedirectedUrl(asks + "/done");
    }

    @Test
    void twoCasesAndTheEndOfOneConversationAreOneContact() {
        long person = withOnlyAnAddress("Bo Sample");
        long before = counted();
        start(person, "missed_bin");
        var first = opened("missed_bin", bin("Bo Sample"));
        start(person, "missed_bin");
        var second = opened("missed_bin", bin("Bo Sample"));

        assertThat(counted()).isEqualTo(before + 1);
        assertThat(contacts.ofPerson(person, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.outcome()).isEqualTo(Outcome.OPENED);
            assertThat(contact.team()).isEqualTo("contact_centre");
        });

        assertThat(end(
                        person,
                        Map.of("outcome", "referred", "cause", "repeat_failed", "note", "Third time this month")))
                .isEqualTo("/desk/contact?logged");

        assertThat(counted()).isEqualTo(before + 1);
        assertThat(contacts.ofPerson(person, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.cases()).containsExactlyInAnyOrder(first, second);
            assertThat(contact.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(contact.cause()).isEqualTo(AvoidableCause.REPEAT_FAILED);
            assertThat(contact.note()).isEqualTo("Third time this month");
        });
    }

    @Test
    void aNoteThatIsTypedBeforeTheCaseIsOpenedIsKeptWithTheContact() {
        long person = withOnlyAnAddress("Cy Sample");
        desk.post(
                SAM,
                "/desk/contact",
                Map.of("person", "" + person, "note", "Rings from hospital", "start", "missed_bin"));
        var reference = opened("missed_bin", bin("Cy Sample"));
        desk.post(SAM, "/desk/contact/new", Map.of());

        assertThat(contacts.about(reference)).singleElement().returns("Rings from hospital", Contact::note);
    }

    @Test
    void beginningAnotherContactLosesNoNote() {
        long person = withOnlyAnAddress("Di Sample");
        var typed = new HashMap<>(Map.of("person", "" + person, "note", "Wants to be called", "new", "yes"));
        typed.put("command", command(desk.page(SAM, "/desk/contact")));

        assertThat(desk.post(SAM, "/desk/contact", typed)).hasRedirectedUrl("/desk/contact");

        assertThat(desk.page(SAM, "/desk/contact")).doesNotContain("Wants to be called");
        assertThat(contacts.ofPerson(person, 10))
                .singleElement()
                .returns("Wants to be called", Contact::note)
                .returns(null, Contact::outcome);
        typed.putAll(Map.of("outcome", "resolved", "wrap-up", "yes"));
        typed.remove("new");
        desk.post(SAM, "/desk/contact", typed);
        assertThat(contacts.ofPerson(person, 10)).singleElement().returns(Outcome.RESOLVED, Contact::outcome);
    }

    private long withOnlyAnAddress(String name) {
        return people.known(
                new Details(name, null, null, null, "ZZ99 1AA", HOME, null, "en", null, "Never write to her husband"));
    }

    /// They have said where they live.
    private void start(long person, String service) {
        var said = Map.of("person", "" + person, "said-address", "7 sample st", "said-postcode", "zz991aa");
        desk.post(SAM, "/desk/contact", said);
        desk.post(SAM, "/desk/contact", Map.of("person", "" + person, "start", service));
    }

    private String end(long person, Map<String, String> said) {
        var fields = new HashMap<>(said);
        fields.put("person", "" + person);
        fields.put("wrap-up", "yes");
        return desk.post(SAM, "/desk/contact", fields).getResponse().getRedirectedUrl();
    }

    private Reference opened(String service, Map<String, String> fields) {
        var asks = "/desk/contact/services/" + service;
        var sent = new HashMap<>(fields);
        sent.put("command", command(desk.page(SAM, asks)));
        assertThat(desk.post(SAM, asks, sent)).hasRedirectedUrl(asks + "/done");
        return reference(desk.page(SAM, asks + "/done"));
    }

    private static Map<String, String> bin(String name) {
        return new HashMap<>(Map.of(
                "shown", "address,bin,put_out_by_7,lid_closed,notes",
                "address-postcode", "ZZ99 1AA",
                "address-line", id() + " Sample Street",
                "bin", "recycling",
                "put_out_by_7", "true",
                "lid_closed", "true",
                "contact_name", name));
    }

    private static Map<String, String> bulky(String name) {
        return new HashMap<>(Map.of(
                "shown", "address,items,how_many,list,can_reuse,help",
                "address-postcode", "ZZ99 1AA",
                "address-line", id() + " Sample Street",
                "items", "furniture",
                "how_many", "1",
                "list", "A sofa",
                "can_reuse", "false",
                "help", "false",
                "contact_name", name));
    }

    private long counted() {
        return count("select count(*) from contacts.fact");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
