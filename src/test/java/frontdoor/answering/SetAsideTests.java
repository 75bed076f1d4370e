package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A call that comes between throws away nothing of what was being written.
class SetAsideTests extends SamAtATelephone {

    private static final String CONTACT = "/desk/contact";
    private static final String BINS = "/desk/contact/services/missed_bin";
    private static final String NUMBER = "01632 960871";

    @Autowired
    People people;

    private String note;
    private long person;

    SetAsideTests() {
        super(NUMBER);
    }

    @BeforeEach
    void samWrites() {
        note = "Came about the bin behind the gate " + id();
        person = people.known(new Details(
                "Asa Sample", null, null, "01632 960872", "ZZ99 1AA", "3 Sample Street", null, "en", null, null));
    }

    @AfterEach
    void theyRingOff() {
        happens("ended");
        while (desk.page(SAM, CONTACT).contains("/throw-away")) {
            desk.post(SAM, aside(desk.page(SAM, CONTACT)) + "/throw-away", Map.of());
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheCall() {
        var first = command(desk.page(SAM, CONTACT));
        desk.post(SAM, CONTACT, typed(first, Map.of("choose", "" + person)));
        desk.post(SAM, CONTACT, typed(first, Map.of("way", "known", "other-way", "yes")));
        happens("offered");

        desk.post(SAM, "/desk/contact/take", typed(first, Map.of("note", note + " and more")));

        assertThat(desk.page(SAM, CONTACT))
                .contains(NUMBER, "Set aside", "Asa Sample")
                .doesNotContain(note);
        log();
        var logged = desk.page(SAM, CONTACT + "?logged=");
        assertThat(logged).contains("Go on with what you were writing", "Asa Sample", "9:30");
        assertThat(desk.post(SAM, aside(logged) + "/take-up", Map.of())).hasRedirectedUrl(CONTACT);
        assertThat(desk.page(SAM, CONTACT))
                .contains(note + " and more", "Verified")
                .doesNotContain("Set aside");
        assertThat(command(desk.page(SAM, CONTACT))).isEqualTo(first);
    }

    @Test
    void theNameOfSomebodyNotVerifiedIsNotShown() {
        var first = command(desk.page(SAM, CONTACT));
        desk.post(SAM, CONTACT, typed(first, Map.of("choose", "" + person)));
        happens("offered");

        desk.post(SAM, "/desk/contact/take", Map.of());

        assertThat(desk.page(SAM, CONTACT)).contains("Nobody made sure of yet").doesNotContain("Asa Sample");
    }

    @Test
    void answersThatWereNotSentYetAreKept() {
        desk.post(SAM, CONTACT, Map.of("q", "01632 960872", "start", "missed_bin"));
        var asks = command(desk.page(SAM, BINS));
        happens("offered");

        desk.post(SAM, "/desk/contact/take", Map.of("command", asks, "shown", "address,bin,notes", "notes", note));

        log();
        assertThat(desk.post(SAM, aside(desk.page(SAM, CONTACT)) + "/take-up", Map.of()))
                .hasRedirectedUrl(BINS);
        assertThat(desk.page(SAM, BINS)).contains(note);
    }

    @Test
    void isThereOnFridayAndOnMonday() {
        clock.set("2026-11-27T16:30");
        desk.post(SAM, CONTACT, typed(command(desk.page(SAM, CONTACT)), Map.of()));
        happens("offered");
        desk.post(SAM, "/desk/contact/take", Map.of());
        clock.set("2026-11-30T09:30");

        desk.post(SAM, "/desk/contact/new", Map.of());

        desk.post(SAM, aside(desk.page(SAM, CONTACT)) + "/take-up", Map.of());
        assertThat(desk.page(SAM, CONTACT)).contains(note);
    }

    @Test
    void anEmptyScreenIsNotSetAsideAndWhatIsThrownAwayIsGone() {
        happens("offered");
        desk.post(SAM, "/desk/contact/take", Map.of());
        assertThat(desk.page(SAM, CONTACT)).doesNotContain("Set aside");
        var other = TelephoneSystem.newCall();
        happens("ended");
        happens(other, "offered");
        desk.post(SAM, "/desk/contact/take", Map.of());

        var page = desk.page(SAM, CONTACT);
        assertThat(page).contains("Set aside", "Do you want to throw it away?");
        desk.post(SAM, aside(page) + "/throw-away", Map.of());

        assertThat(desk.page(SAM, CONTACT)).doesNotContain("Set aside");
        happens(other, "ended");
    }

    @Test
    void inABrowserThereIsNothingToSaveFirst() {
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(CONTACT);
            browser.page().fill("#note", note);
            happens("offered");
            press(browser, "Take my call");
            browser.page().waitForURL("**/desk/contact?at=found");
            assertThat(browser.page().inputValue("#note")).isEmpty();
            browser.page().locator("input[name=outcome][value=resolved]").check();
            press(browser, "Log the contact");
            browser.page().waitForURL("**/desk/contact?logged");
            browser.check("answering-aside");
            press(browser, "Go on with it");

            browser.page().waitForLoadState();
            assertThat(browser.page().inputValue("#note")).isEqualTo(note);
        }
    }

    private static void press(Browser browser, String button) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void log() {
        var ended = Map.of("command", command(desk.page(SAM, CONTACT)), "outcome", "resolved", "wrap-up", "yes");
        assertThat(desk.post(SAM, CONTACT, ended)).hasRedirectedUrl("/desk/contact?logged");
    }

    private static String aside(String page) {
        int at = page.indexOf("/desk/contact/aside/");
        return page.substring(at, page.indexOf('"', at)).replaceAll("/[a-z-]+$", "");
    }

    private Map<String, String> typed(String command, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "command",
                command,
                "channel",
                "phone",
                "q",
                "01632 960872",
                "sought",
                "01632 960872",
                "person",
                "" + person,
                "note",
                note));
        fields.putAll(more);
        return fields;
    }
}
