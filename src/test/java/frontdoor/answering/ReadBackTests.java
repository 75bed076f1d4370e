package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was answered is read back before it is sent, and the conversation knows afterwards what was opened in it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ReadBackTests {

    private static final String CONTACT = "/desk/contact";
    private static final String BINS = "/desk/contact/services/missed_bin";
    private static final String NUMBER = "01632 960891";

    @Autowired
    People people;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AtTheDesk desk;

    @BeforeEach
    void somebodyNotVerifiedReportsABin(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        long person = people.known(
                new Details("Rea Sample", null, null, NUMBER, "ZZ99 1AA", "3 Sample Street", null, "en", null, null));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, CONTACT, Map.of("channel", "phone", "q", NUMBER, "sought", NUMBER, "choose", "" + person));
        desk.post(
                SAM,
                CONTACT,
                Map.of(
                        "channel",
                        "phone",
                        "q",
                        NUMBER,
                        "sought",
                        NUMBER,
                        "person",
                        "" + person,
                        "start",
                        "missed_bin"));
    }

    @Test
    void theNameThatWasChosenIsThereAndNothingElseOfTheRecord() {
        assertThat(desk.page(SAM, BINS)).contains("value=\"Rea Sample\"").doesNotContain("3 Sample Street");
    }

    @Test
    void whatWasAnsweredSoFarStandsAboveTheButton() {
        var first = answers();
        first.put("shown", "address,bin,notes");
        desk.post(SAM, BINS, first);

        var page = desk.page(SAM, BINS + "?more");
        assertThat(page.substring(page.indexOf("Read back to them")))
                .contains("Which bin was missed?", "Garden waste", "Read Sample Row", "Rea Sample");
    }

    @Test
    void theConversationShowsTheReferenceOfWhatWasOpenedInIt() {
        assertThat(desk.post(SAM, BINS, answers())).hasRedirectedUrl(BINS + "/done");
        var opened = reference(desk.page(SAM, BINS + "/done")).value();

        assertThat(desk.page(SAM, CONTACT)).contains("Opened in this contact", "/desk/cases/" + opened);
    }

    @Test
    void whoeverPicksNoAddressOfTheListIsToldToSelectOne() {
        var none = answers();
        none.remove("address-line");

        desk.post(SAM, BINS, none); // its postcode is looked up
        var answer = desk.post(SAM, BINS, none);

        assertThat(answer).hasStatus(422).bodyText().contains("href=\"#address-uprn\"");
        assertThat(AtTheDesk.text(answer)).contains("Select an address").doesNotContain("Enter the house number");
    }

    @Test
    void itIsReadBackWhileItIsTyped() {
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(BINS);
            browser.page().locator("input[name=bin][value=food]").check();

            assertThat(browser.page().locator("[data-read-back]").innerText()).contains("Food waste", "Rea Sample");
            browser.check("answering-read-back");
        }
    }

    private Map<String, String> answers() {
        return new HashMap<>(Map.of(
                "command", command(desk.page(SAM, BINS)),
                "shown", "address,bin,put_out_by_7,lid_closed,notes",
                "address-postcode", "ZZ99 1AA",
                "address-line", command(desk.page(SAM, BINS)) + " Read Sample Row",
                "bin", "garden",
                "put_out_by_7", "true",
                "contact_name", "Rea Sample",
                "contact_phone", NUMBER));
    }
}
