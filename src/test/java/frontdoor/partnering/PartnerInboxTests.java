package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.pdf.PdfUa;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A partner with accounts: an emailed code opens its own referrals and those of nobody else.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerInboxTests {

    private static final String NURSES = "duty@anytown-nurses.example.org";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Test
    void aPartnerSeesAndAnswersItsOwnAndNobodyElses() {
        clock.set("2026-11-23T09:30");
        var brought = Brought.by(context);
        var mine = "/partner/referrals/" + brought.to("district_nurses").id();
        var nurse = new AtPartner(mvc, context);
        assertThat(nurse.get("/partner")).hasRedirectedUrl("/partner/sign-in");
        nurse.admin("district_nurses", NURSES);

        assertThat(nurse.get("/partner"))
                .hasStatusOk()
                .bodyText()
                .contains("Anytown District Nurses", mine)
                .doesNotContain(brought.to("hospital").id().toString(), "Pat Example", "Al Example");
        assertThat(nurse.get(mine)).hasStatusOk();
        assertThat(nurse.send(
                        mine + "/answer", Map.of("command", UUID.randomUUID().toString(), "to", "accepted")))
                .hasStatus(303);
        assertThat(brought.to("district_nurses").status()).isEqualTo(Status.ACCEPTED);
        assertThat(nurse.get("/partner/referrals/" + brought.to("hospital").id()))
                .hasStatus(404);
        assertThat(nurse.get("/partner/referrals/" + brought.to("counselling").id()))
                .hasStatus(404);
    }

    @Test
    void aPartnerHandsOutThePackOfAKindOfDeathWhichNamesNobody() throws Exception {
        clock.set("2026-11-23T09:30");
        Brought.by(context);
        assertThat(new AtPartner(mvc, context).get("/partner/packs")).hasRedirectedUrl("/partner/sign-in");
        var nurse = new AtPartner(mvc, context).worker("district_nurses", "packs@anytown-nurses.example.org");

        var here = "/partner/packs/bereavement/home_expected";
        assertThat(nurse.get("/partner/packs")).hasStatusOk().bodyText().contains("An expected death at home", here);
        var made = nurse.get(here).getResponse().getContentAsByteArray();
        assertThat(PdfUa.faults(made)).isEmpty();
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("An expected death at home", "Bereavement Support Payment")
                    .doesNotContain("Al Example", "Who has been told");
        }
        assertThat(nurse.get("/partner/packs/bereavement/nothing")).hasStatus(404);
        assertThat(nurse.get("/partner/packs/missed_bin/home_expected")).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from letters.pack where how = 'partner'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAddressThatWeDoNotHoldIsAnsweredAlikeAndWrittenNothing() {
        var nobody = new AtPartner(mvc, context);
        for (var email :
                new String[] {"nobody@example.org", AtPartner.FRIENDS, "bereavement@anytown-general.example.org"}) {
            int before = nobody.codes(email);
            assertThat(nobody.send("/partner/sign-in", Map.of("email", email))).hasRedirectedUrl("/partner/code");
            assertThat(nobody.codes(email)).isEqualTo(before);
        }
    }
}
