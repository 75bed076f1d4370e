package frontdoor.partnering;

import static frontdoor.partnering.AtPartner.with;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Referral;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
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

/// A partner asks before it answers and is told, and adds files.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerQuestionsTests {

    private static final Pattern FILE = Pattern.compile("/files/([A-Za-z0-9_-]{22})\"");
    private static final RequestPostProcessor MORGAN =
            SignedInAs.staff("morgan", Set.of("registration"), Set.of("registrar", "bereavement_manager"));
    private static int turn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private String here;
    private String there;
    private String email;
    private AtPartner nurse;

    @BeforeEach
    void aNurseIsAsked() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(20L * turn++));
        brought = Brought.by(context);
        referral = brought.to("district_nurses");
        here = "/partner/referrals/" + referral.id();
        there = "/desk/referrals/" + referral.id();
        email = "nurse" + turn + "@anytown-nurses.example.org";
        nurse = new AtPartner(mvc, context).worker("district_nurses", email);
    }

    @Test
    void aQuestionIsAnsweredAtTheDeskAndReadByThePartner() {
        assertThat(desk(there)).bodyText().doesNotContain("They asked something");
        assertThat(nurse.send(here + "/ask", with("question", "Is the key with a neighbour?")))
                .hasStatus(303);

        assertThat(desk(there))
                .bodyText()
                .contains("They asked something", "Is the key with a neighbour?", "Asks something");
        assertThat(desk("/desk/cases/" + referral.reference())).bodyText().contains("Asks something");
        assertThat(atDesk(there + "/reply", with("reply", " "))).hasRedirectedUrl(there + "?did=empty");
        var reply = with("reply", "Yes, at number 4.");
        assertThat(atDesk(there + "/reply", reply)).hasRedirectedUrl(there + "?did=replied");
        assertThat(atDesk(there + "/reply", reply)).hasStatus(303);

        assertThat(desk(there))
                .bodyText()
                .contains("We answered", "Yes, at number 4.")
                .doesNotContain("They asked something");
        assertThat(nurse.get(here)).bodyText().contains("We answered your question", "Yes, at number 4.");
        var letters = jdbc.sql("select body from notify.message where recipient = ? and about = ?")
                .param(email)
                .param("referral-" + referral.id())
                .query(String.class)
                .list();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst())
                .contains("We have answered what you asked", referral.id().toString())
                .doesNotContain(
                        "number 4",
                        "Al Example",
                        "Pat Example",
                        referral.reference().value());
    }

    @Test
    void onlyWhoeverWorksOnTheCaseAnswersAndOnlyWhatWasAsked() {
        assertThat(atDesk(there + "/reply", with("reply", "Nobody asked.")))
                .hasStatus(422)
                .bodyText()
                .contains("They asked nothing", "Nobody asked.");
        assertThat(nurse.get(here)).bodyText().doesNotContain("Nobody asked.");
        nurse.send(here + "/ask", with("question", "Who?"));
        assertThat(mvc.post()
                        .uri(there + "/reply")
                        .param("command", UUID.randomUUID().toString())
                        .param("reply", "Me")
                        .with(SignedInAs.staff("cas", Set.of("waste"), Set.of()))
                        .with(OurForm.token()))
                .hasStatus(404);
    }

    @Test
    void aFileIsInspectedAndSeenByBothSidesAndByNobodyElse() {
        assertThat(attach(here, UUID.randomUUID(), "report.svg", "<svg/>".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem");
        assertThat(attach(here, UUID.randomUUID(), "", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file");
        var command = UUID.randomUUID();
        assertThat(attach(here, command, "visit.png", picture())).hasRedirectedUrl(here + "?did=attached");
        assertThat(attach(here, command, "visit.png", picture())).hasRedirectedUrl(here + "?did=attached");

        var page = AtPartner.text(nurse.get(here));
        var files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).as("sent twice, added once").hasSize(1);
        var file = "/files/" + files.getFirst();
        assertThat(nurse.get(here + file))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("Content-Disposition", "attachment; filename=\"visit.jpg\"; filename*=UTF-8''visit.jpg");
        assertThat(desk(there)).bodyText().contains("They added a file", "visit.jpg");
        assertThat(desk("/desk/cases/" + referral.reference())).bodyText().contains(there + file);
        assertThat(desk(there + file)).hasStatusOk();
        var hospital = new AtPartner(mvc, context).worker("hospital", "hal" + turn + "@anytown-general.example.org");
        assertThat(hospital.get(here + file)).hasStatus(404);
        assertThat(hospital.get("/partner/referrals/" + brought.to("hospital").id() + file))
                .hasStatus(404);
        assertThat(mvc.get().uri("/track/" + referral.reference() + file)).hasStatus(404);
        assertThat(desk("/desk/cases/" + referral.reference() + file)).hasStatus(404);
    }

    @Test
    void whatIsNotAddedIsNotStored() {
        var command = UUID.randomUUID();
        for (int i = 0; i < Enclosures.MOST; i++) {
            var next = i == 0 ? command : UUID.randomUUID();
            assertThat(attach(here, next, i + ".png", picture())).hasRedirectedUrl(here + "?did=attached");
        }
        int before = stored();
        assertThat(attach(here, UUID.randomUUID(), "more.png", picture())).hasStatus(422);
        assertThat(attach(here, command, "0.png", picture())).hasRedirectedUrl(here + "?did=attached");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void nothingIsAddedOrFetchedOnceTheConsentIsTakenBack() {
        var other = brought.to("counselling");
        nurse = new AtPartner(mvc, context).inBy(other);
        var page = "/partner/referrals/" + other.id();
        assertThat(attach(page, UUID.randomUUID(), "visit.png", picture())).hasStatus(303);
        var file = FILE.matcher(AtPartner.text(nurse.get(page)));
        assertThat(file.find()).isTrue();
        var address = page + "/files/" + file.group(1);
        assertThat(nurse.get(address)).hasStatusOk();
        context.getBean(Consents.class)
                .withdraw(UUID.randomUUID(), other.reference(), other.line(), Actor.staff("reg"));
        int before = stored();

        assertThat(nurse.get(address)).hasStatus(404);
        assertThat(attach(page, UUID.randomUUID(), "more.png", picture())).hasStatus(404);
        assertThat(stored()).isEqualTo(before);
    }

    private int stored() {
        return jdbc.sql("select count(*) from files.file").query(Integer.class).single();
    }

    private MvcTestResult attach(String referral, UUID command, String name, byte[] content) {
        return nurse.kept(mvc.post()
                .uri(referral + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("command", command.toString())
                .cookie(nurse.cookies.values().toArray(Cookie[]::new))
                .with(OurForm.token())
                .exchange());
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

    private MvcTestResult desk(String address) {
        return mvc.get().uri(address).with(MORGAN).exchange();
    }

    private MvcTestResult atDesk(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(MORGAN).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }
}
