package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Nothing of a caller is shown until they have said enough of it themselves.
@SpringBootTest
@AutoConfigureMockMvc
class VerifyACallerTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private String name;
    private long person;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        name = "Vee " + letters();
        person = people.known(new Details(
                name,
                LocalDate.parse("1961-04-03"),
                "vee." + id() + "@example.org",
                "01632 960431",
                "ZZ99 1AB",
                "31 Sample Row, Anytown",
                null,
                "en",
                "Reads lips",
                "Never leave word with her brother"));
        desk.post(SAM, "/desk/contact/new", Map.of());
        choose(person);
    }

    @Test
    void showsNothingOfTheRecordUntilEnoughIsRight() {
        customers.add(
                UUID.randomUUID(),
                person,
                Part.CAUTION,
                Map.of(
                        "kind", "dog",
                        "reason", "A dog runs free",
                        "set_by", "ash",
                        "set_on", "2026-11-01",
                        "review_on", "2027-11-01",
                        "informed", true),
                null,
                Actor.staff("ash"));

        assertThat(desk.page(SAM, "/desk/contact"))
                .contains(name, "Never leave word with her brother", "Reads lips", "A dog runs free", "Not verified")
                .doesNotContain("31 Sample Row", "ZZ99 1AB", "1961", "01632 960431", "@example.org")
                .doesNotContain("/desk/people/" + person);

        say(Map.of("said-address", "sample row 31"));
        assertThat(desk.page(SAM, "/desk/contact")).contains("Not verified").doesNotContain("31 Sample Row");
        say(Map.of("said-born", "3rd April 61"));

        assertThat(desk.page(SAM, "/desk/contact"))
                .contains("Verified", "31 Sample Row", "01632 960431", "/desk/people/" + person);
        assertThat(audit.find(Sought.about("person:" + person), null).entries())
                .anyMatch(entry -> entry.action().equals("person.verified"));
    }

    @Test
    void lookingByWhatIsOnTheRecordShowsNoneOfItEither() {
        desk.post(SAM, "/desk/contact", Map.of("q", "ZZ99 1AB", "sought", ""));

        assertThat(desk.page(SAM, "/desk/contact"))
                .contains(name)
                .doesNotContain("31 Sample Row", "01632 960431", "Already with us");
    }

    @Test
    void endsTheQuestionsAfterFiveWrongTriesAndWritesThemDown() {
        for (int tries = 0; tries < 5; tries++) {
            say(Map.of("said-born", "1/1/195" + tries));
        }

        assertThat(desk.page(SAM, "/desk/contact")).contains("Too many answers were not right");
        say(Map.of("said-address", "31 Sample Row", "said-born", "3/4/1961"));
        assertThat(desk.page(SAM, "/desk/contact")).contains("Not verified").doesNotContain("31 Sample Row");
        assertThat(audit.find(Sought.about("person:" + person), null).entries())
                .filteredOn(entry -> entry.kind() == Entry.Kind.REFUSED)
                .hasSize(5);
    }

    @Test
    void anotherWayTakesAReasonAndASupervisorsTakesASupervisor() {
        assertThat(say(Map.of("other-way", "yes"))).hasStatus(422);
        assertThat(say(Map.of("other-way", "yes", "way", "supervisor"))).hasStatus(422);

        assertThat(say(Map.of("other-way", "yes", "way", "known"))).hasStatus(303);

        assertThat(desk.page(SAM, "/desk/contact")).contains("Verified", "31 Sample Row");
        assertThat(desk.page(ASH, "/desk/contact")).doesNotContain("31 Sample Row");
    }

    @Test
    void whoeverElseIsChosenIsAskedAnew() {
        long other = people.known(new Details(
                "Wim " + letters(), null, null, "01632 960432", "ZZ99 1AC", "32 Sample Row", null, "en", null, null));
        say(Map.of("other-way", "yes", "way", "known"));

        choose(other);
        assertThat(desk.page(SAM, "/desk/contact")).contains("Not verified").doesNotContain("32 Sample Row");
        choose(person);
        assertThat(desk.page(SAM, "/desk/contact")).contains("Verified");
    }

    @Test
    void noFormCanSayThatItIsDone() {
        say(Map.of("#verified", "" + person, "#way", "known", "#right", "address"));

        assertThat(desk.page(SAM, "/desk/contact")).contains("Not verified").doesNotContain("31 Sample Row");
    }

    @Test
    void whoeverIsNotSureMayReportButFillsInNothing() {
        say(Map.of("start", "missed_bin"));

        assertThat(desk.page(SAM, "/desk/contact/services/missed_bin"))
                .contains("Which bin was missed?")
                .doesNotContain("01632 960431", "@example.org", "31 Sample Row");
    }

    private void choose(long whom) {
        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "choose", "" + whom));
    }

    private MvcTestResult say(Map<String, String> said) {
        var fields = new HashMap<>(said);
        fields.put("command", command(desk.page(SAM, "/desk/contact")));
        fields.put("person", "" + person);
        return desk.post(SAM, "/desk/contact", fields);
    }

    private static String letters() {
        return id().replaceAll("[^a-f]", "") + "x";
    }
}
