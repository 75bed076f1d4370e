package frontdoor.customers;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Telling;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.referrals.Consents;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All that is held of a customer who asks for it, taken out as a file.
@SpringBootTest
@AutoConfigureMockMvc
class CustomerFileTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    private static final RequestPostProcessor SUPERVISOR =
            SignedInAs.staff("ash", Set.of("digital"), Set.of("supervisor"));
    private static final String DISPOSITION = "Content-Disposition";

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;
    private String name;
    private String email;
    private Case kase;
    private long pat;

    @BeforeEach
    void patReportedABin() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        var own = UUID.randomUUID().toString();
        name = "Pat Example " + own;
        email = "pat." + own + "@example.org";
        kase = aMissedBin()
                .by(new Reporter(null, name, email, null, null, "en"))
                .openedIn(cases);
        pat = people.byEmail(email).getFirst().id();
    }

    @Test
    void theFileHoldsTheRecordTheContactsTheCasesAndWhatWasWritten() {
        add(Part.HOME, Map.of("line", "3 Sample Street", "postcode", "ZZ99 1AA"));
        add(Part.SAFETY, Map.of("no_voicemail", true));
        contacts.log(new NewContact(
                Channel.PHONE,
                pat,
                null,
                null,
                Actor.staff("sam"),
                null,
                Outcome.RESOLVED,
                null,
                "Asked when the bin is emptied.",
                List.of(),
                "call:" + pat));
        conversations.land(InWriting.email(email, "Bins", "The lid is broken."));

        var file = held(ASH);

        assertThat(file.get("person").toString()).contains(name);
        assertThat(file.get("addresses").get(0).get("line").asString()).isEqualTo("3 Sample Street");
        assertThat(file.get("safeContact").get(0).get("noVoicemail").asBoolean())
                .isTrue();
        assertThat(file.get("history").size()).isEqualTo(2);
        assertThat(file.get("contacts").toString()).contains("Asked when the bin is emptied.", "call:" + pat);
        assertThat(file.get("cases").get(0).get("reference").asString())
                .isEqualTo(kase.reference().value());
        assertThat(file.get("cases").get(0).get("answers").toString()).contains("Recycling");
        assertThat(file.get("letters").size()).isPositive();
        assertThat(file.get("conversations").get(0).get("cameIn").toString()).contains("The lid is broken.");
        assertThat(file.toString()).doesNotContain("staff:", "\"sam\"", "Sam Sample");
    }

    @Test
    void itNamesNobodyElseAndTellsOfNoWarningThatWasKeptFromThem() {
        var other = people.known(Details.of("Nia Neighbour", "nia." + email, null));
        add(Part.RELATION, Map.of("other_id", other, "kind", "neighbour"));
        add(
                Part.CAUTION,
                Map.of(
                        "kind", "see_in_twos",
                        "reason", "A large dog",
                        "set_by", "sam",
                        "set_on", "2026-05-01",
                        "review_on", "2027-05-01",
                        "informed", false,
                        "untold", "It would put somebody at risk"));
        var first = InWriting.email(email, "Bins", "The lid is broken.");
        var conversation = conversations.land(first).conversation();
        jdbc.sql("""
                insert into conversations.item (conversation_id, channel, came_at, landed_at, sender, subject, body,
                                                automatic, source, confidence, reasons)
                select id, 'email', came_at, came_at, 'landlord@example.org', 'Re', 'I own that house.', false, :source,
                       'certain', '{}'
                  from conversations.conversation where reference = :reference
                """)
                .param("source", "test:" + UUID.randomUUID())
                .param("reference", conversation)
                .update();

        var file = held(ASH);

        assertThat(file.get("relations").get(0).get("kind").asString()).isEqualTo("neighbour");
        assertThat(file.get("conversations").toString()).contains("The lid is broken.");
        assertThat(file.toString())
                .doesNotContain("Nia", "A large dog", "at risk", "I own that house", "landlord@", "\"other_id\"");
        assertThat(file.get("leftOut").toString())
                .contains("A warning that the customer was not told of", "Who is related", conversation);
    }

    @Test
    void whatIsOfACaseAndNotForTheReaderIsLeftOutAndNamed() {
        var file = held(SUPERVISOR);

        var first = file.get("cases").get(0);
        assertThat(first.get("answers").isEmpty()).isTrue();
        assertThat(first.get("keptBack").asBoolean()).isTrue();
        assertThat(file.get("letters").isEmpty()).isTrue();
        assertThat(file.get("leftOut").toString()).contains(kase.reference().value());
    }

    @Test
    void ofACaseThatTheirTeamWasToldOfItHoldsWhatTheyKnowUntilThatIsTakenBack() {
        var leads = SignedInAs.staff("ash", Set.of("libraries"), Set.of("team_officer", "supervisor"));
        var told = Telling.told(
                cases,
                aBereavement()
                        .by(new Reporter(null, name, email, null, null, "en"))
                        .openedIn(cases));
        assertThat(of(held(leads), told).get("answers").toString()).contains("Al Example");

        consents.withdraw(UUID.randomUUID(), told.reference(), "libraries", Actor.ANONYMOUS);

        assertThat(of(held(leads), told).get("answers").toString()).doesNotContain("Al Example");
    }

    private static JsonNode of(JsonNode file, Case kase) {
        for (var each : file.get("cases")) {
            if (each.get("reference").stringValue().equals(kase.reference().value())) {
                return each;
            }
        }
        throw new AssertionError(kase.reference() + " is not in it");
    }

    @Test
    void itIsForThoseWhoOverseeAndIsALookAtTheRecordAndItsCases() {
        assertThat(desk.page(ASH, here())).contains("What we hold, as a file");
        assertThat(desk.page(SAM, here())).doesNotContain("What we hold, as a file");
        assertThat(desk.get(SAM, here() + "/held.json")).hasStatus(404);
        assertThat(desk.get(CHRIS, here() + "/held.json")).hasStatus(404);
        assertThat(desk.get(ASH, "/desk/people/987654321/held.json")).hasStatus(404);

        assertThat(desk.get(ASH, here() + "/held.json"))
                .hasStatusOk()
                .hasHeader(
                        DISPOSITION,
                        "attachment; filename=\"what-we-hold-%1$s.json\"; filename*=UTF-8''what-we-hold-%1$s.json"
                                .formatted(pat));

        assertThat(entries("person:" + pat)).containsExactly("view", "view", "refused", "refused", "view");
        assertThat(entries(kase.reference().value())).contains("view");
    }

    private JsonNode held(RequestPostProcessor who) {
        return json.readTree(desk.page(who, here() + "/held.json"));
    }

    private List<String> entries(String about) {
        return jdbc.sql("select kind from audit.entry where about = :about order by id")
                .param("about", about)
                .query(String.class)
                .list();
    }

    private void add(Part part, Map<String, ?> fields) {
        assertThat(customers.add(UUID.randomUUID(), pat, part, fields, null, Actor.staff("sam")))
                .isEqualTo(Customers.Written.DONE);
    }

    private String here() {
        return "/desk/people/" + pat;
    }
}
