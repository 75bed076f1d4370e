package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Adding, changing, ending and taking back the parts of a record, as an adviser does.
@SpringBootTest
@AutoConfigureMockMvc
class PartTests {

    @Autowired
    People people;

    @Autowired
    Customers customers;

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
        people.known(Details.of("Kim Specimen", "kim@example.org", null));
    }

    @ParameterizedTest
    @MethodSource("frontdoor.customers.PartForm#all")
    void whatIsTypedStandsOnTheRecordOnce(PartForm form) {
        assertThat(desk.page(SAM, here() + "/" + form.part() + "/add")).contains("name=\"revision\" value=\"0\"");
        var fields = with(form.typed(), 0);

        assertThat(post(form.part() + "/add", fields)).hasRedirectedUrl(here() + "?done=added");
        assertThat(post(form.part() + "/add", fields)).hasRedirectedUrl(here() + "?done=added");

        assertThat(desk.page(SAM, here() + "?done=added")).contains("It stands on the record now.", form.shown());
        assertThat(customers.history(pat, null, 10)).hasSize(1);
        assertThat(desk.page(SAM, here() + "/history")).contains("Sam Sample");
    }

    @ParameterizedTest
    @MethodSource("frontdoor.customers.PartForm#all")
    void whatIsWrongIsSaidAndAllThatWasTypedIsKept(PartForm form) {
        var fields = with(form.typed(), 0);
        fields.put(form.field(), form.wrong());

        var answer = post(form.part() + "/add", fields);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("There is a problem");
        form.typed().forEach((key, value) -> {
            if (!key.equals(form.field())) {
                assertThat(text(answer)).as(key).contains(value);
            }
        });
        assertThat(customers.history(pat, null, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frontdoor.customers.PartForm#all")
    void theSecondOfTwoIsShownWhatTheFirstDidAndCanSaveTheirsAfterAll(PartForm form) {
        post("other_name/add", with(Map.of("kind", "alias", "name", "Paddy Example"), 0));

        var answer = post(form.part() + "/add", with(form.typed(), 0));

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Somebody changed this record", "Paddy Example", "value=\"1\"");
        assertThat(post(form.part() + "/add", with(form.typed(), 1))).hasRedirectedUrl(here() + "?done=added");
    }

    @ParameterizedTest
    @MethodSource("frontdoor.customers.PartForm#all")
    void itIsNotForThoseWhoDoNotTalkWithPeople(PartForm form) {
        assertThat(desk.get(CHRIS, here() + "/" + form.part() + "/add")).hasStatus(404);
        assertThat(desk.post(CHRIS, here() + "/" + form.part() + "/add", with(form.typed(), 0)))
                .hasStatus(404);
        assertThat(customers.history(pat, null, 10)).isEmpty();
    }

    @Test
    void aRowIsChangedEndedAndTakenBack() {
        post("other_name/add", with(Map.of("kind", "former", "name", "Pat Sample"), 0));
        var row = record().names().getFirst().id();
        assertThat(desk.page(SAM, here() + "/other_name/" + row)).contains("value=\"Pat Sample\"");

        assertThat(post("other_name/" + row, with(Map.of("kind", "maiden", "name", "Pat Samples"), 1)))
                .hasRedirectedUrl(here() + "?done=changed");
        assertThat(record().names().getFirst().kind()).isEqualTo("maiden");

        assertThat(post("other_name/" + row + "/end", with(Map.of(), 2))).hasRedirectedUrl(here() + "?done=ended");
        assertThat(record().names().getFirst().untilDay()).isEqualTo("2026-11-23");
        assertThat(desk.page(SAM, here())).contains("Earlier: Other names");

        assertThat(post("undo", with(Map.of(), 2))).hasStatus(409);
        assertThat(post("undo", with(Map.of(), 3))).hasRedirectedUrl(here() + "?done=undone");
        assertThat(record().names().getFirst().untilDay()).isNull();
    }

    @Test
    void nobodyEndsOrChangesARowOfAnotherRecord() {
        post("other_name/add", with(Map.of("kind", "former", "name", "Pat Sample"), 0));
        var row = record().names().getFirst().id();
        var other = "/desk/people/" + people.known(Details.of("Lee Example", "lee@example.org", null));

        assertThat(desk.get(SAM, other + "/other_name/" + row)).hasStatus(404);
        assertThat(desk.post(SAM, other + "/other_name/" + row, with(Map.of("kind", "former", "name", "X"), 0)))
                .hasStatus(404);
        assertThat(desk.post(SAM, other + "/other_name/" + row + "/end", with(Map.of(), 0)))
                .hasStatus(404);
        assertThat(desk.post(CHRIS, here() + "/other_name/" + row + "/end", with(Map.of(), 1)))
                .hasStatus(404);
        assertThat(desk.post(CHRIS, here() + "/undo", with(Map.of(), 1))).hasStatus(404);
        assertThat(desk.get(CHRIS, here() + "/history")).hasStatus(404);
        assertThat(record().names().getFirst().untilDay()).isNull();
    }

    @Test
    void theirDetailsAreChangedWholeAndAnEmptyFieldIsEmptied() {
        assertThat(desk.page(SAM, here() + "/person/" + pat)).contains("value=\"Pat Example\"");
        var typed = PartForm.day("born_on", "3", "4", "1961");
        typed.putAll(Map.of(
                "name", "Pat Sample",
                "kind", "person",
                "no_post", "true",
                "language", "cy",
                "formats", "braille",
                "phone", "01632 960123"));

        assertThat(post("person/" + pat, with(typed, 0))).hasRedirectedUrl(here() + "?done=changed");

        assertThat(desk.page(SAM, here())).contains("Pat Sample", "Braille", "3 April 1961", "01632 960123", "Welsh");
        assertThat(record().person().email()).isNull();
        assertThat(post("person/" + pat, with(Map.of("kind", "person"), 1))).hasStatus(422);
    }

    @Test
    void aCautionNobodyWasToldOfSaysWhy() {
        var typed = new HashMap<>(PartForm.all().findFirst().orElseThrow().typed());
        typed.put("informed", "false");

        assertThat(text(post("caution/add", with(typed, 0)))).contains("Say why they were not told");
        typed.put("untold", "It would put staff in danger");
        post("caution/add", with(typed, 0));

        assertThat(record().cautions())
                .singleElement()
                .satisfies(caution -> assertThat(caution)
                        .returns("sam", Customer.Caution::setBy)
                        .returns("It would put staff in danger", Customer.Caution::untold));
    }

    @Test
    void aNameThatSeveralHaveIsAskedForByNumber() {
        var one = people.known(Details.of("Jo Twofold", "jo.one@example.org", null));
        var other = people.known(Details.of("Jo Twofold", "jo.other@example.org", null));

        var answer = post("relation/add", with(Map.of("other", "Jo Twofold", "kind", "partner"), 0));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("(" + one + ")", "(" + other + ")");

        post("relation/add", with(Map.of("other", String.valueOf(other), "kind", "partner"), 0));
        assertThat(record().relations()).singleElement().returns(other, Customer.Relation::otherId);
    }

    @Test
    void consentByWordOfMouthIsForTheConversationThatGoesOn() {
        assertThat(desk.page(SAM, here() + "/authority/add")).doesNotContain("Consent by word of mouth");
        callPat();
        var contact = AtTheDesk.command(desk.page(SAM, "/desk/contact"));

        var typed = new HashMap<>(Map.of(
                "kind", "verbal",
                "holder", "Kim Specimen",
                "evidence", "Pat is here and passed security",
                "scope", "This call",
                "contact", contact));
        assertThat(post("authority/add", with(typed, 0))).hasRedirectedUrl(here() + "?done=added");

        assertThat(desk.page(SAM, "/desk/contact")).contains("Kim Specimen");
        assertThat(desk.page(SAM, here())).contains("For one conversation");
        callPat();
        assertThat(desk.page(SAM, "/desk/contact"))
                .contains(here() + "/authority/add?contact=")
                .doesNotContain("Kim Specimen");
    }

    private void callPat() {
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("choose", String.valueOf(pat)));
        desk.post(SAM, "/desk/contact", Map.of("person", String.valueOf(pat), "other-way", "yes", "way", "known"));
    }

    private static HashMap<String, String> with(Map<String, String> typed, int revision) {
        var fields = new HashMap<>(typed);
        fields.put("command", id());
        fields.put("revision", String.valueOf(revision));
        return fields;
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        return desk.post(SAM, here() + "/" + address, fields);
    }

    private Customer record() {
        return customers.find(pat).orElseThrow();
    }

    private String here() {
        return "/desk/people/" + pat;
    }
}
