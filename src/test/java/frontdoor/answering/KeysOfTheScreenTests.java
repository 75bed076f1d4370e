package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

/// The one screen by keyboard, and everybody's own keys.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class KeysOfTheScreenTests {

    private static final String KEYS = "/desk/keys";

    @Autowired
    People people;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AtTheDesk desk;
    private Browser browser;

    @BeforeEach
    void sam(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, KEYS + "/reset", Map.of());
        desk.post(SAM, "/desk/contact/new", Map.of());
        browser = Browser.at(port);
        browser.signIn(sessions, "sam", clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void eachStepHasTheFocusWhenItsTurnComes() {
        people.known(new Details(
                "Kay Sample",
                null,
                "kay.sample@example.org",
                "01632 960771",
                "ZZ99 1AA",
                "3 Sample Street, Anytown",
                null,
                "en",
                null,
                null));
        browser.open("/desk/contact");
        assertThat(focus()).isEqualTo("q");
        type("01632 960771");
        next("Enter");
        assertThat(focus()).isEqualTo("found-first");
        next("Enter");
        assertThat(focus()).isEqualTo("said-postcode");
        type("zz991aa");
        press("Tab");
        type("3 Sample Street");
        next("Enter");
        assertThat(focus()).isEqualTo("words");
        type("missed bin");
        next("Enter");
        assertThat(focus()).isEqualTo("services-first");
        next("Enter");
        assertThat(browser.page().locator("h1").innerText()).contains("missed bin");
    }

    @Test
    void aKeyLeadsToItsBoxWhileAnotherIsTypedIn() {
        browser.open("/desk/contact");

        press("Alt+n");
        assertThat(focus()).isEqualTo("note");
        type("why? because");
        assertThat(browser.page().inputValue("#note")).isEqualTo("why? because");
        press("Alt+p");
        assertThat(focus()).isEqualTo("q");
        press("Alt+o");
        press("Space");
        assertThat(browser.page().isChecked("input[name=outcome][value=resolved]"))
                .isTrue();
        next("Alt+g");
        assertThat(browser.page().locator("main").innerText()).contains("The contact is logged");
    }

    @Test
    void aQuestionMarkShowsTheKeysInPlaceAndEscapeGoesBack() {
        browser.open("/desk/contact");
        browser.page().locator("input[name=channel]").first().focus();

        press("Shift+?");

        assertThat(browser.page().locator("#keys").isVisible()).isTrue();
        assertThat(browser.page().locator("#keys").innerText()).contains("Alt+P", "Who is it?");
        browser.check("answering-keys-help");
        press("Alt+n");
        assertThat(focus()).as("what is behind the keys").isNotEqualTo("note");
        press("Escape");
        assertThat(browser.page().locator("#keys").isVisible()).isFalse();
        assertThat(focus()).isEqualTo("channel");
    }

    @Test
    void theScreenTellsItsKeysWhereScriptsMakeThem() {
        browser.open("/desk/contact");
        assertThat(browser.page().getAttribute("#q", "aria-keyshortcuts")).isEqualTo("Alt+P");
        assertThat(browser.page().getAttribute("#log", "aria-keyshortcuts")).isEqualTo("Alt+G");
        assertThat(browser.page().locator("#log kbd").innerText()).isEqualTo("Alt+G");
        browser.check("answering-keys");

        try (var plain = Browser.withoutJavaScript(port)) {
            plain.signIn(sessions, "sam", clock.instant()).open("/desk/contact");
            assertThat(plain.page().locator("kbd:visible").count()).isZero();
            assertThat(plain.page().locator("[aria-keyshortcuts]").count()).isZero();
            plain.page().keyboard().press("Tab");
            assertThat(plain.page()
                            .evaluate("document.activeElement.textContent")
                            .toString())
                    .isEqualTo("Find");
        }
    }

    @Test
    void everybodyHasTheirOwn() {
        var changed = usual();
        changed.put("key-person", "f8");
        changed.put("key-note", "");
        assertThat(desk.post(SAM, KEYS, changed)).hasRedirectedUrl(KEYS + "?done=kept");

        assertThat(desk.page(SAM, "/desk/contact")).contains("data-key=\"F8\"").doesNotContain("data-key=\"Alt+N\"");
        assertThat(desk.page(CHRIS, "/desk/contact")).contains("data-key=\"Alt+P\"", "data-key=\"Alt+N\"");
        desk.post(SAM, KEYS + "/reset", Map.of());
        assertThat(desk.page(SAM, "/desk/contact")).contains("data-key=\"Alt+P\"", "data-key=\"Alt+N\"");
    }

    @Test
    void turnedOffThereIsNoneAndTheChosenOnesComeBack() {
        var off = usual();
        off.put("key-person", "f8");
        off.remove("used");
        assertThat(desk.post(SAM, KEYS, off)).hasRedirectedUrl(KEYS + "?done=off");

        assertThat(desk.page(SAM, "/desk/contact"))
                .doesNotContain("data-key=\"")
                .contains("You use no keys");
        assertThat(desk.page(SAM, KEYS)).contains("value=\"F8\"", "Usually Alt+P");
    }

    @Test
    void twoCannotHaveOneKeyAndNobodyTakesTheBrowsers() {
        var wrong = usual();
        wrong.put("key-note", "Alt+P");
        wrong.put("key-next", "F5");
        wrong.put("key-cases", "Alt+D");
        wrong.put("key-outcome", "two words");

        var refused = desk.post(SAM, KEYS, wrong);

        assertThat(refused).hasStatus(422);
        assertThat(AtTheDesk.text(refused))
                .contains(
                        "Alt+P is the key for “Who is it?” already",
                        "F5 is a key of the browser",
                        "Alt+D goes to the browser’s address line",
                        "Enter Alt and a letter",
                        "value=\"two words\"");
        assertThat(desk.page(SAM, KEYS)).contains("value=\"Alt+N\"");
    }

    @Test
    void looksRight() {
        browser.open(KEYS).check("answering-own-keys");
        browser.page().fill("#key-note", "Alt+P");
        next("Enter");
        browser.check("answering-own-keys-clash");
        browser.complaints().clear();
    }

    private static Map<String, String> usual() {
        var all = new HashMap<>(Map.of("used", "yes"));
        for (var shortcut : frontdoor.shortcuts.Shortcut.values()) {
            all.put("key-" + shortcut.key(), shortcut.usual().text());
        }
        return all;
    }

    private Object focus() {
        return browser.page().evaluate("document.activeElement.id");
    }

    private void type(String text) {
        browser.page().keyboard().type(text);
    }

    private void press(String key) {
        browser.page().keyboard().press(key);
    }

    private void next(String key) {
        browser.page().waitForNavigation(() -> press(key));
    }
}
