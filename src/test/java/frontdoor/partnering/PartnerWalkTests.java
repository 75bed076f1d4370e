package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import frontdoor.identity.SecondFactors;
import frontdoor.referrals.Brought;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The whole way of a partner with accounts in real browsers: the council names its administrator, who adds a worker,
/// who signs in, takes a referral on, asks, is answered, adds a file, closes it, prints it and takes all out.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PartnerWalkTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SecondFactors factors;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AtPartner mail;
    private final Inspection inspection = new Inspection("portal");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerDoesWhatWasAskedWithScriptsAndWithout(boolean scripts) throws IOException {
        clock.set(scripts ? "2026-11-23T09:30" : "2026-11-24T09:30");
        mail = new AtPartner(null, context);
        var referral = Brought.by(context).to("district_nurses");
        var here = "/partner/referrals/" + referral.id();
        var name = scripts ? "partner-walk-" : "partner-plain-";
        var lead = name + "lead@anytown-nurses.example.org";
        var wyn = name + "wyn@anytown-nurses.example.org";
        try (var addy = open(scripts);
                var morgan = open(scripts);
                var admin = open(scripts);
                var worker = open(scripts)) {
            addy.signIn(sessions, "addy", clock.instant());
            looks(addy.open("/desk/admin/partners/district_nurses/people"), name + "council");
            addy.page().getByText("Add them").click();
            looks(addy, name + "council-wrong").complaints().clear();
            fill(addy.page(), "Full name", "Lena Lead");
            fill(addy.page(), "Email address at work", lead);
            addy.page().getByText("Add them").click();
            looks(addy, name + "council-added");

            signIn(admin, lead, name + "admin");
            looks(admin.open("/partner/staff"), name + "staff");
            admin.page().getByText("Add them").click();
            looks(admin, name + "staff-wrong").complaints().clear();
            fill(admin.page(), "Full name", "Wyn Worker");
            fill(admin.page(), "Email address at work", wyn);
            admin.page().getByText("Add them").click();
            admin.page().getByText("They can sign in now").waitFor();
            admin.page().locator("summary").first().click();
            looks(admin, name + "staff-added");

            signIn(worker, wyn, name + "worker");
            var page = worker.page();
            page.locator("a[href='" + here + "']").click();
            looks(worker, name + "referral");
            page.getByText("We take this on").click();
            looks(worker, name + "taken-on");
            fill(page, "Your question", "Is the key with a neighbour?");
            page.getByText("Send the question").click();
            looks(worker, name + "asked");

            morgan.signIn(sessions, "morgan", clock.instant());
            looks(morgan.open("/desk/cases/" + referral.reference()), name + "case");
            looks(morgan.open("/desk/referrals/" + referral.id()), name + "desk");
            fill(morgan.page(), "Your answer", "Yes, at number 4.");
            morgan.page().getByText("Send the answer").click();
            looks(morgan, name + "desk-answered");

            worker.open(here);
            assertThat(page.content()).contains("We answered your question", "Yes, at number 4.", "by Wyn Worker");
            page.setInputFiles("input[name=file]", new FilePayload("visit.png", "image/png", picture()));
            page.getByText("Add it").click();
            looks(worker, name + "file");
            page.getByText("We are doing it").click();
            page.getByText("Being done").waitFor();
            page.getByText("It is done").click();
            page.getByText("Your answer is recorded").waitFor();
            looks(worker, name + "done");
            looks(worker.open(here + "/print"), name + "print");
            looks(worker.open("/partner"), name + "empty");
            looks(worker.open("/partner?shown=closed"), name + "closed");
            var file = page.waitForDownload(
                    () -> page.getByText("Download all your referrals").click());
            assertThat(Files.readString(file.path())).contains(referral.id() + ",", "completed");
            looks(morgan.open("/desk/referrals/" + referral.id()), name + "desk-done");
            assertThat(morgan.page().content()).contains("by Wyn Worker, Anytown District Nurses", "visit.jpg");

            clock.forward(Duration.ofSeconds(31));
            worker.open("/partner/sign-in?lang=cy");
            page.locator("input[name=email]").fill(wyn);
            page.locator("button.govuk-button").first().click();
            page.locator("input[name=code]").fill(mail.code(wyn));
            page.locator("button.govuk-button").first().click();
            looks(worker, name + "factor-cy");
            looks(worker.open("/partner/second-factor?lang=en"), name + "factor");
            fill(page, "Code", "123");
            page.getByText("Continue").click();
            looks(worker, name + "factor-wrong").complaints().clear();
        }
        inspection.assertNothingFound();
    }

    private void signIn(Browser browser, String email, String name) {
        var page = browser.open("/partner/sign-in").page();
        fill(page, "Email address at work", email);
        page.getByText("Send me a code").click();
        fill(page, "Code", mail.code(email));
        page.getByText("Continue").click();
        looks(browser, name + "-enrolment");
        page.locator("summary").first().click();
        var secret = page.locator("details code").textContent().replace(" ", "");
        fill(page, "Code", factors.code(secret, clock.instant()));
        page.getByText("Continue").click();
        looks(browser, name + "-recovery");
        page.getByText("I have kept them").click();
        looks(browser, name + "-inbox");
    }

    /// What looks at a page by machine is a script itself.
    private Browser looks(Browser browser, String name) {
        if (name.startsWith("partner-plain")) {
            return browser.assertFits();
        }
        if (browser.page().url().contains("/desk/")) {
            return browser.check(name);
        }
        inspection.look(browser, name);
        return browser;
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private Browser open(boolean scripts) {
        return scripts ? Browser.at(port) : Browser.withoutJavaScript(port);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
