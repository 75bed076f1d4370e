package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.Outcome;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A call, from finding out who it is to the case or the end without one.
@SpringBootTest
@AutoConfigureMockMvc
class LogAContactTests {

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void opensACaseWhileSomebodyTalks() {
        long person = people.known(Details.of("Lou Sample", "lou.sample@example.org", "01632 960777"));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "01632 960777", "words", "missed bin"));
        assertThat(desk.page(SAM, "/desk/contact")).contains("Lou Sample", "Report a missed bin collection");

        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "01632 960777", "choose", "" + person));
        desk.post(
                SAM,
                "/desk/contact",
                Map.of(
                        "channel", "phone",
                        "q", "01632 960777",
                        "sought", "01632 960777",
                        "person", "" + person,
                        "way", "known",
                        "other-way", "yes"));
        var started = desk.post(
                SAM,
                "/desk/contact",
                Map.of(
                        "channel", "phone",
                        "q", "01632 960777",
                        "sought", "01632 960777",
                        "person", "" + person,
                        "start", "missed_bin"));
        var asks = started.getResponse().getRedirectedUrl();
        assertThat(desk.page(SAM, asks))
                .contains("lou.sample@example.org", "Which bin was missed?")
                .doesNotContain("Was the lid closed?");

        var first = Map.of(
                "shown", "address,bin,put_out_by_7,notes",
                "address-postcode", "ZZ99 1AA",
                "address-line", id() + " Sample Street",
                "bin", "recycling",
                "put_out_by_7", "true",
                "contact_name", "Lou Sample",
                "contact_phone", "01632 960777");
        assertThat(desk.post(SAM, asks, first)).hasRedirectedUrl(asks + "?more");
        assertThat(desk.page(SAM, asks + "?more")).contains("Was the lid closed?");

        var all = new HashMap<>(first);
        all.put("shown", "address,bin,put_out_by_7,lid_closed,notes");
        all.put("lid_closed", "true");
        var done = desk.post(SAM, asks, all);
        assertThat(done).hasRedirectedUrl(asks + "/done");
        var reference = reference(desk.page(SAM, asks + "/done"));
        var kase = cases.find(reference).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.PHONE);
        assertThat(kase.reporters().getFirst().phone()).isEqualTo("+441632960777");
        assertThat(contacts.about(reference)).singleElement().satisfies(contact -> {
            assertThat(contact.handledBy()).isEqualTo(Actor.staff("sam"));
            assertThat(contact.channel()).isEqualTo(Channel.PHONE);
        });
    }

    @Test
    void logsAContactThatNeedsNoCaseOnce() {
        long person = people.known(Details.of("Kim Sample", "kim.sample@example.org", null));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("q", "kim.sample@example.org"));
        desk.post(SAM, "/desk/contact", Map.of("q", "kim.sample@example.org", "choose", "" + person));
        var unfinished = Map.of(
                "q", "kim.sample@example.org",
                "sought", "kim.sample@example.org",
                "person", "" + person,
                "wrap-up", "yes");
        assertThat(desk.post(SAM, "/desk/contact", unfinished)).hasStatus(422);

        var ended = Map.of(
                "command", command(desk.page(SAM, "/desk/contact")),
                "q", "kim.sample@example.org",
                "sought", "kim.sample@example.org",
                "person", "" + person,
                "outcome", "resolved",
                "service", "missed_bin",
                "cause", "progress_chasing",
                "wrap-up", "yes");
        assertThat(desk.post(SAM, "/desk/contact", ended)).hasRedirectedUrl("/desk/contact?logged");
        assertThat(desk.post(SAM, "/desk/contact", ended)).hasRedirectedUrl("/desk/contact?logged");

        assertThat(contacts.ofPerson(person, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.outcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(contact.service()).isEqualTo("missed_bin");
        });
    }

    @Test
    void keepsTwoCallersInTwoWindowsApart() {
        var first = begun("phone");
        var second = begun("face_to_face");

        var one = answered(first, "Una Sample");
        var other = answered(second, "Otto Sample");

        assertThat(one).isNotEqualTo(other);
        assertThat(reporter(one)).isEqualTo("Una Sample");
        assertThat(reporter(other)).isEqualTo("Otto Sample");
        assertThat(cases.find(one).orElseThrow().channel()).isEqualTo(Channel.PHONE);
        assertThat(cases.find(other).orElseThrow().channel()).isEqualTo(Channel.FACE_TO_FACE);
        assertThat(answered(first, "Una Sample")).isEqualTo(one);
    }

    @Test
    void findingAnAddressNeedsAPostcode() {
        var command = begun("phone");
        var asks = "/desk/contact/services/missed_bin";
        var fields = Map.of(
                "command", command, "shown", "address", "address-postcode", "", "find", "address", "bin", "recycling");

        var empty = desk.post(SAM, asks, fields);

        assertThat(empty).hasStatus(422).bodyText().contains("Enter a postcode", "href=\"#address-postcode\"");
    }

    /// A call that asks about a bin, as a window shows it.
    private String begun(String channel) {
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("channel", channel, "start", "missed_bin"));
        return command(desk.page(SAM, "/desk/contact/services/missed_bin"));
    }

    private Reference answered(String command, String name) {
        var asks = "/desk/contact/services/missed_bin";
        var fields = new HashMap<>(Map.of(
                "command", command,
                "shown", "address,bin,put_out_by_7,lid_closed,notes",
                "address-postcode", "ZZ99 1AA",
                "address-line", command + " Sample Street",
                "bin", "recycling",
                "put_out_by_7", "true",
                "lid_closed", "true",
                "contact_name", name));
        fields.put("contact_phone", "01632 960778");
        assertThat(desk.post(SAM, asks, fields)).hasRedirectedUrl(asks + "/done");
        return reference(desk.page(SAM, asks + "/done"));
    }

    private String reporter(Reference reference) {
        return cases.find(reference).orElseThrow().reporters().getFirst().name();
    }

    @Test
    void writesDownEachLookAtPeopleDuringACall() {
        long person = people.known(Details.of("Ida Sample", "ida.sample@example.org", null));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("q", "ida.sample@example.org"));
        desk.page(SAM, "/desk/contact");
        desk.post(
                SAM,
                "/desk/contact",
                Map.of("q", "ida.sample@example.org", "choose", "" + person, "start", "missed_bin"));

        assertThat(audit.find(Sought.about("person:" + person), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.VIEW);
        assertThat(audit.find(Sought.by(Actor.staff("sam")), null).entries())
                .anyMatch(entry -> entry.about().equals("search:email"));
    }
}
