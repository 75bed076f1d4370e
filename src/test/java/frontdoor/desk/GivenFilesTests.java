package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.partnering.AtPartner;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Referral;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The council gives a partner a file with a referral, while something allows it.
@SpringBootTest
@AutoConfigureMockMvc
class GivenFilesTests {

    private static final RequestPostProcessor WORKER =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar", "bereavement_manager"));
    private static final Pattern FILE = Pattern.compile("/files/([A-Za-z0-9_-]{22})\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Files files;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private AtPartner nurse;
    private Brought brought;
    private Referral nurses;

    @BeforeEach
    void aReferralIsBrought() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update partners.person set ended_at = now() where ended_at is null")
                .update();
        nurse = new AtPartner(mvc, context).worker("district_nurses", "nia@anytown-nurses.example.org");
        brought = Brought.by(context);
        nurses = brought.to("district_nurses");
    }

    @Test
    void aNewFileIsSeenByThePartnerAndCannotBeTakenBackOnceItIsOpened() {
        var command = UUID.randomUUID();
        assertThat(give(nurses, command, "letter.png")).hasRedirectedUrl(give(nurses) + "?did=given");
        assertThat(give(nurses, command, "letter.png")).hasStatus(303);
        assertThat(desk.page(WORKER, give(nurses))).contains("They have not opened it");

        var page = AtTheDesk.text(nurse.get("/partner/referrals/" + nurses.id()));
        assertThat(page).contains("The council gave you a file", "letter.jpg");
        var file = file(page);
        assertThat(nurse.get("/partner/referrals/" + nurses.id() + "/files/" + file))
                .hasStatusOk();

        assertThat(desk.page(WORKER, give(nurses))).contains("They have opened it");
        assertThat(desk.post(WORKER, give(nurses) + "/" + file + "/back", Map.of()))
                .hasRedirectedUrl(give(nurses) + "?did=read");
        assertThat(nurse.get("/partner/referrals/" + nurses.id() + "/files/" + file))
                .hasStatusOk();
        assertThat(jdbc.sql("select count(*) from audit.entry where about = ? and action = 'referral.file-given'")
                        .param(nurses.reference().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(desk.page(WORKER, "/desk/referrals/" + nurses.id()))
                .contains("We gave them a file", "They opened a file that we gave them");
    }

    @Test
    void oneThatNobodyOpenedIsTakenBackAndIsNoLongerThere() {
        give(nurses, UUID.randomUUID(), "letter.png");
        var file = file(desk.page(WORKER, give(nurses)));

        assertThat(desk.post(WORKER, give(nurses) + "/" + file + "/back", Map.of()))
                .hasRedirectedUrl(give(nurses) + "?did=back");

        assertThat(AtTheDesk.text(nurse.get("/partner/referrals/" + nurses.id())))
                .doesNotContain("The council gave you a file");
        assertThat(nurse.get("/partner/referrals/" + nurses.id() + "/files/" + file))
                .hasStatus(404);
    }

    @Test
    void aFileOfTheCaseIsGivenOnceMoreAndTheCaseKeepsItsOwn() {
        var kept = ((Receipt.Stored)
                        files.receive("photo.png", picture(), Set.of("png"), Uploader.staff(Actor.staff("reg"))))
                .file();
        jdbc.sql("update files.file set about = ? where id = ?")
                .params(nurses.reference().value(), kept.id())
                .update();
        assertThat(desk.page(WORKER, give(nurses))).contains("A file of the case", "photo.jpg");

        assertThat(desk.post(WORKER, give(nurses), Map.of("command", id(), "which", kept.id())))
                .hasRedirectedUrl(give(nurses) + "?did=given");
        assertThat(files.find(nurses.reference(), kept.id())).isPresent();
        assertThat(file(desk.page(WORKER, give(nurses)))).isNotEqualTo(kept.id());
        assertThat(desk.post(WORKER, give(nurses), Map.of("command", id(), "which", "of-another-case")))
                .hasStatus(404);
    }

    @Test
    void whereNoAgreementNamesFilesNothingIsGiven() {
        var friends = brought.to("counselling");

        assertThat(desk.page(WORKER, give(friends))).contains("no agreement with them covers files");
        assertThat(give(friends, UUID.randomUUID(), "letter.png")).hasStatus(422);
        assertThat(desk.post(WORKER, give(nurses), Map.of("command", id())))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file");
        assertThat(desk.get(SAM, give(nurses))).hasStatus(404);
        assertThat(desk.get(REG, "/desk/referrals/" + UUID.randomUUID() + "/give"))
                .hasStatus(404);
    }

    @Test
    void whatMayNoLongerBeToldIsNotOpenedThoughItWasGiven() {
        give(nurses, UUID.randomUUID(), "letter.png");
        var file = file(desk.page(WORKER, give(nurses)));
        consents.withdraw(UUID.randomUUID(), nurses.reference(), nurses.line(), Actor.ANONYMOUS);

        assertThat(nurse.get("/partner/referrals/" + nurses.id() + "/files/" + file))
                .hasStatus(404);
        assertThat(give(nurses, UUID.randomUUID(), "more.png")).hasStatus(422);
    }

    private static String give(Referral referral) {
        return "/desk/referrals/" + referral.id() + "/give";
    }

    private MvcTestResult give(Referral referral, UUID command, String name) {
        return mvc.post()
                .uri(give(referral))
                .multipart()
                .file(new MockMultipartFile("file", name, null, picture()))
                .param("command", command.toString())
                .with(WORKER)
                .with(OurForm.token())
                .exchange();
    }

    private static String file(String page) {
        var found = FILE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
