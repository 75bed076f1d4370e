package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.PartnerEvent;
import frontdoor.identity.Creation;
import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page of administration as a browser shows it: it meets WCAG 2.2 AA, fits a telephone, and loads
/// nothing it may not.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdminPicturesTests {

    private static final Actor PIP = Actor.staff("pip");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Messages messages;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Clock clock;

    @Test
    void everyPageCanBeUsedByEverybody() {
        try (var browser = Browser.at(port)) {
            signIn(browser);
            var draft = draft();
            var message = message();

            browser.open("/desk/admin").check("admin");
            browser.open("/desk/admin/staff").check("admin-staff");
            browser.open("/desk/admin/staff/new").check("admin-staff-new");
            browser.open("/desk/admin/staff/tam").check("admin-person");
            browser.open("/desk/admin/services").check("admin-services");
            browser.open("/desk/admin/services/missed_bin").check("admin-service");
            browser.open("/desk/admin/services/missed_bin/versions/1").check("admin-version");
            browser.open("/desk/admin/services/missed_bin/change").check("admin-change");
            wrong(browser);
            browser.open("/desk/admin/services/missed_bin/drafts/" + draft).check("admin-draft");
            browser.open("/desk/admin/services/missed_bin/move").check("admin-move");
            browser.open("/desk/admin/partners").check("admin-partners");
            browser.open("/desk/admin/partners/gp/tokens").check("admin-tokens-none");
            browser.page().getByText("Make a new token").click();
            browser.check("admin-token-made");
            browser.open("/desk/admin/partners/gp/tokens").check("admin-tokens");
            browser.open("/desk/admin/decisions/new?purpose=bereavement").check("admin-decision-new");
            decide(browser);
            browser.open("/desk/admin/messages").check("admin-messages");
            browser.open("/desk/admin/messages/pending").check("admin-outbox");
            browser.open("/desk/admin/messages/message/" + message).check("admin-message");
            browser.open("/desk/admin/calendars").check("admin-calendars");
            browser.open("/desk/admin/jobs").check("admin-jobs");
            browser.open("/desk/admin/places").check("admin-places");
            browser.open("/desk/admin/audit").check("admin-audit");
            browser.open("/desk/admin/searches").check("admin-searches");
            browser.open("/desk/admin/feedback").check("admin-feedback");
            endpoints(browser);
            imports(browser);
        }
    }

    /// The address is in our own network, so nobody is called and the system takes nothing.
    private void endpoints(Browser browser) {
        browser.open("/desk/admin/endpoints").check("admin-endpoints-none");
        var page = browser.open("/desk/admin/endpoints/new").page();
        page.selectOption("[name=partner]", "equipment_store");
        page.fill("[name=address]", "http://partner.example.org/events");
        page.click("main form button[type=submit]");
        browser.check("admin-endpoint-refused").complaints().clear();
        page.fill("[name=address]", "https://127.0.0.1/events");
        page.click("main form button[type=submit]");
        browser.check("admin-endpoint-secret");
        page.click("main a.govuk-button");
        browser.check("admin-endpoint");
        page.click("main form button[type=submit]");
        browser.check("admin-endpoint-unproven").complaints().clear();
        browser.open("/desk/admin/endpoints").check("admin-endpoints");
        page.click("main td a");
        endpoints.accept(List.of(new PartnerEvent(
                "equipment_store",
                "referral.sent",
                "FD-1",
                UUID.randomUUID().toString(),
                clock.instant(),
                Map.of("case", "1"))));
        browser.page().reload();
        browser.check("admin-endpoint-deliveries");
        page.click("main td a, main th a");
        browser.check("admin-delivery");
    }

    private static void imports(Browser browser) {
        var page = browser.open("/desk/admin/imports").check("imports").page();
        page.setInputFiles("input[type=file]", Path.of("src/test/resources/imports/made-up.csv"));
        page.click("main form button[type=submit]");
        await().until(() -> {
            page.reload();
            return page.getByText("Lost Hat").count() > 0;
        });
        browser.check("imports-tried");
    }

    private static void decide(Browser browser) {
        var page = browser.page();
        page.selectOption("#recipient", "partner:police");
        page.check("[name=shared][value=false]");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        browser.check("admin-decision-wrong").complaints().clear();
        page.check("[name=items][value=last_address]");
        page.check("[name=consent][value=no]");
        page.fill("#why", "She said no, and nobody is at risk.");
        page.click("main form button[type=submit]");
        assertThat(page.url()).contains("done=decided");
        browser.check("admin-decisions");
    }

    private static void wrong(Browser browser) {
        var page = browser.page();
        page.fill("#yaml", page.inputValue("#yaml").replace("queue: crews", "queue: crew"));
        page.fill("#note", "A slip of the pen");
        page.click("main form button");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        browser.check("admin-change-faults");
        browser.complaints().clear();
    }

    private void signIn(Browser browser) {
        var person = new NewStaff("pat", "Pat Example", "pat@example.org", Set.of(), Set.of("administrator"));
        var password = ((Creation.Created) staff.create(person, PIP)).password();
        var page = browser.open("/signin").check("signin").page();
        page.fill("[name=username]", "pat");
        page.fill("[name=password]", "a guess");
        page.click("main form button[type=submit]");
        browser.check("signin-wrong").complaints().clear();
        page.fill("[name=username]", "pat");
        page.fill("[name=password]", password);
        page.click("main form button[type=submit]");
        browser.check("signin-second-factor");
        page.fill("[name=code]", code(page.locator("main code").first().textContent()));
        page.click("main form button[type=submit]");
        browser.check("signin-recovery");
        browser.open("/signin/new-password").check("signin-new-password");
        page.fill("#password", "teapot lantern");
        page.fill("#again", "teapot lantern");
        page.click("main form button[type=submit]");
        assertThat(page.url()).contains("/desk");
    }

    private String code(String key) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key.replace(" ", "")), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private long draft() {
        var yaml = services.history("missed_bin").getFirst().yaml();
        var proposed = publishing.propose(
                "missed_bin", yaml.replace("title: Sent to the crew", "title: With the crew"), "Say where it is", PIP);
        return ((Publishing.Result.Proposed) proposed).draft();
    }

    private UUID message() {
        var id = UUID.randomUUID();
        messages.accept(List.of(new Message(
                id, "FD-7K3M-9QX2", Medium.EMAIL, "pat@example.org", "Your bin", "We will come back.", "en", null)));
        return id;
    }
}
