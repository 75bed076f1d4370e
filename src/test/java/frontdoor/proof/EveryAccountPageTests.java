package frontdoor.proof;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Reporter;
import frontdoor.testing.Inspection;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Every page of an account: of somebody we do not know yet, of somebody with much to see, and of who acts for them.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class EveryAccountPageTests extends MondayMorning {

    private static final Pattern KEY = Pattern.compile("/account/enter\\?key=[A-Za-z0-9_-]{43}");
    private static final String PAT = "pat.has.a.very.long.address.indeed@subdomain.of.a.long.example.org";

    private Resident pat;
    private Inspection inspection;

    @BeforeEach
    void begin() {
        pat = Resident.at(port, Resident.Way.WITH_SCRIPTS);
    }

    @AfterEach
    void close() {
        pat.close();
    }

    @Test
    void somebodyNewComesInAndHasNothingYet() {
        inspection = new Inspection("account");
        pat.opens("/account/sign-in").looks(inspection, "sign-in");
        pat.presses("Send me a link").looks(inspection, "sign-in-wrong");
        pat.writes("Email address", "new@example.org").presses("Send me a link").looks(inspection, "sent");
        pat.presses("Sign in").looks(inspection, "sent-wrong");
        pat.opens(link("new@example.org")).looks(inspection, "enter").presses("Sign in");
        pat.isOn("My account").looks(inspection, "empty");
        pat.opens("/account/details").looks(inspection, "name").presses("Save").looks(inspection, "name-wrong");
        pat.opens("/account/acting/new").looks(inspection, "acting-new");
        pat.opens("/account/held").looks(inspection, "held-empty");
        pat.opens("/account/delete").looks(inspection, "delete");
        pat.presses("Delete my account").looks(inspection, "deleted");
        inspection.assertNothingFound();
    }

    @Test
    @EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
    void somebodyWithMuchToSeeGoesThroughAllOfIt() {
        inspection = new Inspection("account-full");
        requests();
        signsIn(PAT);
        pat.looks(inspection, "home-first").saysTheirName("Pat Example");
        pat.opens("/account").looks(inspection, "home");
        pat.opens("/account/requests").looks(inspection, "requests");
        pat.opens("/account/requests?ended=true").looks(inspection, "requests-ended");
        pat.opens("/account/held").looks(inspection, "held");
        everyDetail();
        newAddress();
        acting();
        pat.opens("/account/ways").looks(inspection, "ways");
        aPasskey();
        pat.opens("/account/ways").looks(inspection, "ways-with-a-passkey");
        pat.presses("Sign out everywhere").looks(inspection, "signed-out");
        pat.opens("/account/requests/FD-0000-0000").looks(inspection, "signed-out-and-led-to-sign-in");
        inspection.assertNothingFound();
    }

    private void everyDetail() {
        for (var part : new String[] {"name", "phone", "address"}) {
            detail("details", part);
        }
        for (var part : new String[] {"channel", "language", "formats", "post", "safe"}) {
            detail("preferences", part);
        }
        pat.opens("/account/details?done=phone").looks(inspection, "details");
        pat.opens("/account/preferences?done=formats").looks(inspection, "preferences");
    }

    private void detail(String page, String part) {
        pat.opens("/account/" + page + "/" + part);
        pat.looks(inspection, part);
        Filler.answerAtLength(pat.browser().page());
        Filler.send(pat.browser().page());
        if (pat.address().endsWith(part)) {
            pat.looks(inspection, part + "-wrong");
        }
    }

    private void newAddress() {
        pat.opens("/account/email").looks(inspection, "email");
        pat.presses("Send me a code").looks(inspection, "email-wrong");
        pat.writes("What is your new email address?", "other@example.org").presses("Send me a code");
        pat.looks(inspection, "email-code").continues().looks(inspection, "email-code-wrong");
    }

    private void acting() {
        pat.opens("/account/acting").looks(inspection, "acting-nobody");
        pat.opens("/account/acting/new").looks(inspection, "acting-new");
        pat.presses("Ask them").looks(inspection, "acting-wrong");
        pat.writes("Their email address", "dee@example.org").chooses("Everything that I ask the council for");
        pat.date("until", 1, 3, 2027).presses("Ask them").looks(inspection, "acting-asked");
        try (var dee = Resident.at(port, Resident.Way.WITH_SCRIPTS)) {
            var pats = pat;
            pat = dee;
            signsIn("dee@example.org");
            dee.opens("/account/acting").looks(inspection, "acting-for-somebody-asked");
            dee.browser().page().locator("main form[action$='/accept'] button").click();
            dee.looks(inspection, "acting-for-somebody");
            dee.browser()
                    .page()
                    .locator("main a[href^='/account/acting/']")
                    .last()
                    .click();
            dee.browser()
                    .page()
                    .locator("main a[href^='/account/acting/']")
                    .first()
                    .click();
            dee.looks(inspection, "theirs");
            pat = pats;
        }
    }

    private void aPasskey() {
        jdbc.sql("""
                insert into accounts.passkey (id, account, name, credential, backup_eligible, signatures, made_at, used_at)
                select 'key', id, :name, ''::bytea, false, 3, :now, :now from accounts.account where email = :email
                """)
                .param("name", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("email", PAT)
                .update();
    }

    /// More than one page of them, and some that have ended.
    private void requests() {
        for (int i = 0; i < 25; i++) {
            aMissedBin()
                    .with("put_out_by_7", i % 12 == 3 ? "false" : "true")
                    .by(new Reporter(null, "Pat Example", PAT, null, null, "en"))
                    .openedIn(cases);
        }
    }

    private void signsIn(String email) {
        pat.opens("/account/sign-in").writes("Email address", email).presses("Send me a link");
        pat.opens(link(email)).presses("Sign in");
        assertThat(pat.address()).isEqualTo("/account");
    }

    /// That was sent to let them in.
    private String link(String email) {
        var letter = jdbc.sql("""
                select body from notify.message where recipient = :email and about like 'sign-in:%'
                 order by created_at desc limit 1
                """).param("email", email).query(String.class).single();
        var found = KEY.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group();
    }
}
