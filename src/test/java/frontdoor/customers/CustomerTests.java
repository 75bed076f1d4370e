package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A customer's record as those see it who talk with people.
@SpringBootTest
@AutoConfigureMockMvc
class CustomerTests {

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;
    private long pat;

    @BeforeEach
    void patIsOnRecord() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        pat = people.known(Details.of("Pat Example", "pat." + UUID.randomUUID() + "@example.org", null));
    }

    @Test
    void aCautionStandsFirstAndSaysThatItsReviewIsOverdue() {
        caution("2026-11-01");

        var page = desk.page(SAM, here());

        assertThat(page).contains("See in twos", "A large dog in the yard", "Review was due 1 November 2026");
        assertThat(page.indexOf("See in twos")).isLessThan(page.indexOf("pat."));
    }

    @Test
    void anAuthorityIsUsableUntilItExpires() {
        authority("2026-12-31");
        assertThat(desk.page(SAM, here())).contains("Sam Specimen", "Usable");

        clock.set("2027-01-01T09:00");
        assertThat(desk.page(SAM, here())).contains("Sam Specimen", "Expired").doesNotContain("Usable");
    }

    @Test
    void rulesOfSafeContactAreSaidInWords() {
        add(
                Part.SAFETY,
                Map.of("no_voicemail", true, "days", List.of(1, 2), "from_time", "18:00", "until_time", "20:00"));

        assertThat(desk.page(SAM, here()))
                .contains("Leave no voicemail.", "Monday", "Tuesday", "Only between 6pm and 8pm.");
    }

    @Test
    void olderContactsStandOnAPageOfTheirOwn() {
        for (int i = 0; i < 25; i++) {
            clock.set("2026-11-23T10:%02d".formatted(i));
            contacts.log(new NewContact(
                    Channel.PHONE,
                    pat,
                    null,
                    null,
                    Actor.staff("sam"),
                    null,
                    Outcome.RESOLVED,
                    null,
                    "Talk number " + i + ".",
                    List.of(),
                    "test:" + pat + ":" + i));
        }

        var page = desk.page(SAM, here());
        assertThat(page).contains("Talk number 24.", "Talk number 5.").doesNotContain("Talk number 4.");
        var older =
                Pattern.compile("href=\"(/desk/people/[^\"]+/contacts[^\"]+)\"").matcher(page);
        assertThat(older.find()).isTrue();
        assertThat(desk.page(SAM, older.group(1)))
                .contains("Talk number 4.", "Talk number 0.")
                .doesNotContain("Talk number 5.", "Older contacts");
    }

    @Test
    void itIsForThoseWhoTalkWithPeopleAndEachLookIsWrittenDown() {
        desk.page(SAM, here());
        assertThat(desk.get(CHRIS, here())).hasStatus(404);
        assertThat(desk.get(CHRIS, here() + "/contacts")).hasStatus(404);
        assertThat(desk.get(SAM, "/desk/people/987654321")).hasStatus(404);

        assertThat(jdbc.sql("select kind from audit.entry where about = :about order by id")
                        .param("about", "person:" + pat)
                        .query(String.class)
                        .list())
                .containsExactly("view", "refused", "refused");
    }

    @Test
    void cautionsStandOnTheOneScreenAndOnAConversation() {
        caution("2027-05-01");
        var email = people.find(pat).orElseThrow().email();

        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("choose", String.valueOf(pat)));
        assertThat(desk.page(SAM, "/desk/contact")).contains("A large dog in the yard");

        var written = conversations.land(InWriting.email(String.valueOf(email), "Bins", "Text"));
        assertThat(desk.page(SAM, "/desk/inbox/" + written.conversation())).contains("A large dog in the yard");
    }

    private void caution(String review) {
        add(
                Part.CAUTION,
                Map.of(
                        "kind", "see_in_twos",
                        "reason", "A large dog in the yard",
                        "set_by", "sam",
                        "set_on", "2026-05-01",
                        "review_on", review,
                        "informed", true));
    }

    private void authority(String until) {
        add(
                Part.AUTHORITY,
                Map.of(
                        "holder", "Sam Specimen",
                        "kind", "written",
                        "evidence", "A signed letter",
                        "seen_by", "sam",
                        "scope", "Council tax",
                        "starts_on", "2026-11-01",
                        "expires_on", until));
    }

    private void add(Part part, Map<String, ?> fields) {
        assertThat(customers.add(UUID.randomUUID(), pat, part, fields, null, Actor.staff("sam")))
                .isEqualTo(Customers.Written.DONE);
    }

    private String here() {
        return "/desk/people/" + pat;
    }
}
