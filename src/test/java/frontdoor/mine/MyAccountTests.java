package frontdoor.mine;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.cases.Cases;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person signs in by email and sees what became of what they asked; with and without JavaScript. And one who signs
/// in with a passkey, on a device that Chromium plays.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MyAccountTests {

    private static final Pattern KEY = Pattern.compile("/account/enter\\?key=([A-Za-z0-9_-]{43})");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser pat;
    private Browser looker;

    @BeforeEach
    void aMondayMorning() {
        clock.run();
        looker = Browser.at(port);
        jdbc.sql("delete from accounts.account where email = 'pat@example.org'").update();
    }

    @AfterEach
    void close() {
        looker.close();
        pat.close();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void aPersonSignsInByEmailAndFollowsTheirRequest(boolean scripts) {
        pat = scripts ? Browser.at(port) : Browser.withoutJavaScript(port);
        var reference = aMissedBin().openedIn(cases).reference();

        pat.open("/");
        pat.page().locator("header").getByText("Sign in").click();
        look("account-sign-in");
        press("Send me a link");
        look("account-sign-in-problem");
        pat.page().fill("#email", "pat@example.org");
        press("Send me a link");
        look("account-sent");

        pat.open("/account/enter?key=" + key("pat@example.org"));
        look("account-enter");
        press("Sign in");
        look("account-home-first");
        pat.page().locator("main").getByText("Tell us your name").click();
        pat.page().fill("#name", "Pat Example");
        press("Save");
        look("account-home");
        assertThat(main()).contains("Pat Example", reference.value(), "We promise the next step by");

        pat.page().locator("main").getByText("Report a missed bin").first().click();
        assertThat(pat.page().url()).contains("/track/FD-");

        changesDetails();
        pat.open("/account");
        press("Sign out");
        look("account-signed-out");
        pat.open("/account");
        assertThat(pat.page().url()).contains("/account/sign-in");
        pat.open("/account/enter?key=used");
        look("account-useless");
        pat.complaints().removeIf(complaint -> complaint.contains("410"));
    }

    private void changesDetails() {
        pat.open("/account/details");
        look("account-details");
        pat.page().locator("main a[href='/account/details/phone']").click();
        pat.page().fill("#phone", "not a number");
        press("Save");
        look("account-phone-problem");
        pat.page().fill("#phone", "01632 960123");
        press("Save");
        look("account-details-saved");
        assertThat(main()).contains("We have saved your telephone number", "01632 960123");

        pat.open("/account/details/address");
        pat.page().fill("#address-postcode", "zz99 1aa");
        press("Find address");
        look("account-address");
        pat.page()
                .getByLabel("7 Sample Street, Anytown", new Page.GetByLabelOptions().setExact(true))
                .check();
        press("Save");
        assertThat(main()).contains("7 Sample Street, Anytown, ZZ99 1AA");

        pat.open("/account/preferences/formats");
        pat.page().getByLabel("Large print").check();
        look("account-formats");
        press("Save");
        pat.open("/account/preferences/post");
        pat.page().getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        press("Save");
        look("account-preferences");
        assertThat(main()).contains("Large print", "Do not write to this address");
        pat.open("/account/email");
        look("account-email");
        pat.open("/account/delete");
        look("account-delete");
        letsSomebodyAct();
        pat.open("/account/held");
        look("account-held");
        assertThat(main()).contains("Pat Example", "Recycling");
    }

    private void letsSomebodyAct() {
        pat.open("/account/acting/new");
        look("account-acting-new");
        press("Ask them");
        look("account-acting-problem");
        pat.page().fill("#email", "dee" + System.nanoTime() + "@example.org");
        pat.page().getByLabel("Everything that I ask the council for").check();
        pat.page().fill("#until-day", "1");
        pat.page().fill("#until-month", "3");
        pat.page().fill("#until-year", "2027");
        press("Ask them");
        look("account-acting");
        assertThat(main()).contains("They have not said yes yet");
    }

    @Test
    void aPersonMakesAPasskeySignsInWithItAndTakesItAway() {
        pat = Browser.at(port);
        aDeviceOfTheirOwn();
        pat.page().navigate("http://localhost:" + port + "/account/sign-in");
        pat.page().fill("#email", "kim@example.org");
        press("Send me a link");
        pat.page().navigate("http://localhost:" + port + "/account/enter?key=" + key("kim@example.org"));
        press("Sign in");

        pat.page().navigate("http://localhost:" + port + "/account/ways");
        pat.screenshot("account-ways");
        press("Make a passkey");
        pat.page().waitForSelector(".govuk-error-summary");
        pat.complaints().removeIf(complaint -> complaint.contains("422"));
        pat.page().fill("#name", "Kim’s telephone");
        press("Make a passkey");
        pat.page().waitForSelector(".govuk-notification-banner--success");
        pat.screenshot("account-ways-passkey");
        pat.assertAccessible();
        assertThat(main()).contains("Your passkey is ready", "Kim’s telephone").doesNotContain("could not make");

        pat.page().navigate("http://localhost:" + port + "/account");
        press("Sign out");
        pat.page().navigate("http://localhost:" + port + "/account/sign-in");
        pat.screenshot("account-sign-in-passkey");
        press("Sign in with a passkey");
        pat.page().waitForURL("**/account");
        assertThat(main()).contains("kim@example.org");

        pat.page().navigate("http://localhost:" + port + "/account/ways");
        assertThat(main()).contains("You last used it on");
        pat.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Kim’s telephone"))
                .click();
        pat.page().waitForSelector(".govuk-notification-banner--success");
        assertThat(main()).doesNotContain("You last used it on");
        pat.page().navigate("http://localhost:" + port + "/account");
        press("Sign out");
        pat.page().navigate("http://localhost:" + port + "/account/sign-in");
        press("Sign in with a passkey");
        pat.page().waitForSelector(".govuk-error-summary");
        pat.complaints().removeIf(complaint -> complaint.contains("422"));
        assertThat(main()).contains("We do not know this passkey");
    }

    /// A device with a screen lock, as Chromium plays one.
    private void aDeviceOfTheirOwn() {
        var devtools = pat.page().context().newCDPSession(pat.page());
        devtools.send("WebAuthn.enable");
        JsonObject device = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject();
        devtools.send("WebAuthn.addVirtualAuthenticator", device);
    }

    /// Checks what the person sees, in a second browser with the same cookies: that takes JavaScript.
    private void look(String name) {
        pat.screenshot(name);
        if (!name.endsWith("-problem") && !name.endsWith("-useless") && !name.equals("account-address")) {
            looker.page().context().addCookies(pat.page().context().cookies());
            looker.open(pat.page().url()).assertFits().assertAccessible();
        }
    }

    private void press(String button) {
        pat.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        pat.complaints().removeIf(complaint -> complaint.contains("422"));
    }

    private String main() {
        return pat.page().locator("main").innerText();
    }

    private String key(String email) {
        var letter = jdbc.sql(
                        "select body from notify.message where recipient = :email order by created_at desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = KEY.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }
}
