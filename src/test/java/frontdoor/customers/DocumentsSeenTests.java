package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.OurForm;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody shows a document at the counter: that it was seen is kept, and no more of it than the council wants.
@SpringBootTest
@AutoConfigureMockMvc
class DocumentsSeenTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void isShownOnTheCustomerAndTheCase() {
        var kase = Requests.aMissedBin().openedIn(cases);
        long person = kase.reporters().getFirst().person();
        var here = "/desk/people/" + person + "/documents";
        assertThat(desk.page(SAM, here)).contains("Passport", kase.reference().value());
        var seen = Map.of(
                "command",
                id(),
                "kind",
                "passport",
                "form",
                "original",
                "about",
                kase.reference().value());
        assertThat(desk.post(SAM, here, seen)).hasRedirectedUrl(here + "?done=seen");
        assertThat(desk.post(SAM, here, seen)).hasRedirectedUrl(here + "?done=seen");

        assertThat(count(person)).as("sent twice, seen once").isEqualTo(1);
        assertThat(desk.page(SAM, "/desk/people/" + person)).contains(here);
        assertThat(desk.page(SAM, here)).contains("Passport", "original", "Seen by Sam Sample");
        assertThat(desk.page(TAM, "/desk/cases/" + kase.reference()))
                .containsOnlyOnce("Document seen: Passport, original")
                .contains("Sam Sample");

        desk.post(SAM, here + "/" + seen.get("command") + "/withdraw", Map.of());
        desk.post(SAM, here + "/" + seen.get("command") + "/withdraw", Map.of());
        assertThat(desk.page(TAM, "/desk/cases/" + kase.reference()))
                .containsOnlyOnce("Not seen after all: Passport, original");
    }

    @Test
    void theNumberIsNotKeptUnlessTheCouncilWantsIt() {
        long person = people.known(Details.of("Nina Number", "nina.number@example.org", null));
        var here = "/desk/people/" + person + "/documents";
        desk.post(SAM, here, Map.of("command", id(), "kind", "passport", "form", "copy", "number", "SECRET123"));
        desk.post(SAM, here, Map.of("command", id(), "kind", "blue_badge", "form", "original", "number", "BB 77"));
        assertThat(jdbc.sql("select coalesce(number, 'none') from documents.seen where person_id = ? order by kind")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("BB 77", "none");
        assertThat(desk.page(SAM, here)).contains("BB 77").doesNotContain("SECRET123");
    }

    @Test
    void aScanIsKeptWithItAndForThoseAloneWhoSeeTheCustomer() throws IOException {
        long person = people.known(Details.of("Fio File", "fio.file@example.org", null));
        long other = people.known(Details.of("Otto Other", "otto.other@example.org", null));
        var here = "/desk/people/" + person + "/documents";
        var document = id();
        var sent = mvc.post()
                .uri(here)
                .multipart()
                .file(new MockMultipartFile("scan", "letter.jpg", "image/jpeg", picture()))
                .param("command", document)
                .param("kind", "benefit_letter")
                .param("form", "original")
                .with(SAM)
                .with(OurForm.token())
                .exchange();
        assertThat(sent).hasRedirectedUrl(here + "?done=seen");
        var file = here + "/" + document + "/file";
        var saved = desk.get(SAM, file);
        assertThat(saved).hasStatusOk();
        assertThat(saved.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"letter.jpg\"");
        assertThat(desk.get(REG, file)).hasStatus(404);
        assertThat(desk.get(SAM, "/desk/people/" + other + "/documents/" + document + "/file"))
                .hasStatus(404);
        assertThat(desk.get(SAM, here + "/" + UUID.randomUUID() + "/file")).hasStatus(404);
        var broken = mvc.post()
                .uri(here)
                .multipart()
                .file(new MockMultipartFile("scan", "letter.jpg", "image/jpeg", new byte[] {1}))
                .param("command", id())
                .param("kind", "passport")
                .param("form", "copy")
                .with(SAM)
                .with(OurForm.token())
                .exchange();
        assertThat(broken).hasStatus(422);
    }

    @Test
    void aMistakeStaysAndSaysSo() {
        long person = people.known(Details.of("Mo Mistake", "mo.mistake@example.org", null));
        var here = "/desk/people/" + person + "/documents";
        var document = id();
        desk.post(SAM, here, Map.of("command", document, "kind", "tenancy", "form", "copy"));
        assertThat(desk.post(REG, here + "/" + document + "/withdraw", Map.of()))
                .hasStatus(404);
        assertThat(desk.post(SAM, here + "/" + document + "/withdraw", Map.of()))
                .hasRedirectedUrl(here + "?done=withdrawn");
        assertThat(desk.page(SAM, here)).contains("Tenancy agreement", "Written down by mistake");
    }

    @Test
    void whatIsMissingIsSaidAndTheDoorIsShut() {
        long person = people.known(Details.of("Dora Door", "dora.door@example.org", null));
        var here = "/desk/people/" + person + "/documents";
        assertThat(desk.post(SAM, here, Map.of("command", id(), "form", "copy")))
                .hasStatus(422);
        assertThat(desk.post(SAM, here, Map.of("command", id(), "kind", "passport", "form", "x")))
                .hasStatus(422);
        assertThat(desk.get(REG, here)).hasStatus(404);
        assertThat(desk.post(REG, here, Map.of("command", id(), "kind", "passport", "form", "copy")))
                .hasStatus(404);
        assertThat(count(person)).isZero();
    }

    private long count(long person) {
        return jdbc.sql("select count(*) from documents.seen where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
