package frontdoor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.files.CraftedPhoto;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What people see of a file while it is checked, and when the scanner refuses it after it was sent in.
@SpringBootTest
@AutoConfigureMockMvc
class RefusedFilesTests {

    private static final RequestPostProcessor OFFICER =
            SignedInAs.staff("lee", Set.of("street_scene"), Set.of("street_officer"));

    private static int uploads;

    @Autowired
    MockMvcTester browser;

    @Autowired
    RefusedFiles refusedFiles;

    @Autowired
    Tracking tracking;

    @Autowired
    TrackingCodes codes;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void thePersonAndTheOfficerSeeItHeldAndHearThatItWasRefused() {
        var visit = upToTheCheck("pat@example.org", "The arch");
        hold(newest());
        assertThat(text(get(visit, "/report/graffiti/photo"))).contains("Being checked", "wall.jpg");
        assertThat(text(get(visit, "/report/graffiti/check"))).contains("wall.jpg. We are still checking this file.");
        post(visit, "/report/graffiti/send", Map.of());
        var file = newest();
        var reference = about(file);
        assertThat(desk(reference)).contains("We are still checking").doesNotContain("/files/" + file);
        assertThat(tracked(reference, 0)).contains("We are still checking this file.");

        refuse(file);
        assertThat(refusedFiles.tell()).isEqualTo(1);
        assertThat(refusedFiles.tell()).isZero();

        assertThat(desk(reference))
                .contains("We refused this file", "The virus check refused a file")
                .doesNotContain("/files/" + file);
        assertThat(tracked(reference, 0)).contains("We refused this file", "Nobody can open it", "We wrote to you");
        assertThat(browser.get()
                        .uri("/desk/cases/" + reference + "/files/" + file)
                        .with(OFFICER))
                .hasStatus(404);
        assertThat(told(reference)).containsExactly("pat@example.org");
    }

    @Test
    void aSecondReporterHearsOfTheirOwnFileAndTheFirstOneDoesNot() {
        post(upToTheCheck("pat@example.org", "The tunnel"), "/report/graffiti/send", Map.of());
        post(upToTheCheck("sam@example.org", "The tunnel"), "/report/graffiti/send", Map.of());
        var file = newest();

        refuse(file);
        refusedFiles.tell();

        assertThat(told(about(file))).containsExactly("sam@example.org");
    }

    @Test
    void whatStaffSentIsToldInTheStoryAlone() {
        post(upToTheCheck("pat@example.org", "The gate"), "/report/graffiti/send", Map.of());
        var file = newest();
        jdbc.sql("update files.file set uploaded_by = 'staff:lee' where id = :id")
                .param("id", file)
                .update();

        refuse(file);
        refusedFiles.tell();

        assertThat(told(about(file))).isEmpty();
        assertThat(desk(about(file))).contains("The virus check refused a file");
    }

    /// Each spot is far from the others.
    private Cookie upToTheCheck(String email, String words) {
        clock.forward(Duration.ofSeconds(++uploads)); // which file is the newest is told by its time
        var begun = browser.post().uri("/report/graffiti").with(OurForm.token()).exchange();
        var visit = begun.getResponse().getCookie("__Host-visit");
        var lat = String.valueOf(53 + words.charAt(4) / 100.0);
        post(
                visit,
                "/report/graffiti/location",
                Map.of("location-words", words, "location-lat", lat, "location-lon", "0.5"));
        post(visit, "/report/graffiti/offensive", Map.of("offensive", "false"));
        post(visit, "/report/graffiti/surface", Map.of("surface", "public"));
        browser.post()
                .uri("/report/graffiti/photo")
                .multipart()
                .file(new MockMultipartFile("photo", "wall.jpg", null, CraftedPhoto.takenAt(53.4, 0.5)))
                .cookie(visit)
                .with(OurForm.token())
                .exchange();
        post(visit, "/report/graffiti/contact", Map.of("contact_name", "Pat Example", "contact_email", email));
        return visit;
    }

    private void hold(String file) {
        jdbc.sql("update files.file set state = 'held' where id = :id")
                .param("id", file)
                .update();
    }

    private void refuse(String file) {
        jdbc.sql("update files.file set state = 'rejected', content = null where id = :id")
                .param("id", file)
                .update();
    }

    private String newest() {
        return jdbc.sql("select id from files.file order by created_at desc, ctid desc limit 1")
                .query(String.class)
                .single();
    }

    private String about(String file) {
        return jdbc.sql("select about from files.file where id = :id")
                .param("id", file)
                .query(String.class)
                .single();
    }

    private List<String> told(String reference) {
        return messages.about(reference).stream()
                .map(Dispatch::message)
                .filter(message -> message.subject().startsWith("We could not take your file"))
                .map(message -> message.recipient())
                .toList();
    }

    private String desk(String reference) {
        return text(browser.get().uri("/desk/cases/" + reference).with(OFFICER).exchange());
    }

    private String tracked(String reference, int reporter) {
        var secret = UUID.randomUUID() + "-----tt";
        var code = codes.make(
                        new Reference(reference), reporter, "an address", new TrackingCodes.Asker(secret, "192.0.2.1"))
                .orElseThrow();
        assertThat(tracking.open(new Reference(reference), code, secret, secret))
                .isTrue();
        return text(get(new Cookie("__Host-track", secret), "/track/" + reference));
    }

    private MvcTestResult post(Cookie visit, String address, Map<String, String> fields) {
        var form = browser.post().uri(address).cookie(visit).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }

    private MvcTestResult get(Cookie visit, String address) {
        return browser.get().uri(address).cookie(visit).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
