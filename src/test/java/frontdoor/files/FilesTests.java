package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// A file's way from a resident to the officer who needs it, as browsers go it, on a real database.
@SpringBootTest
@AutoConfigureMockMvc
class FilesTests {

    private static final String PHOTO = "/report/graffiti/photo";
    private static final RequestPostProcessor OFFICER =
            SignedInAs.staff("lee", Set.of("street_scene"), Set.of("street_officer"));
    private static final RequestPostProcessor STRANGER =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
    private static final Uploader PAT = Uploader.visit("the secret of a visit");

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void goesFromTheResidentToTheOfficerAndToNobodyElse() {
        var visit = upToThePhoto();
        assertThat(send(visit, "the wall.JPEG", Crafted.picture("jpg"))).hasStatus(303);
        post(visit, "/report/graffiti/contact", Map.of());
        assertThat(text(get(visit, "/report/graffiti/check"))).contains("the wall.jpg");
        post(visit, "/report/graffiti/send", Map.of());

        var file = newest();
        assertThat(file.about()).startsWith("FD-");
        var address = "/desk/cases/" + file.about() + "/files/" + file.id();
        var download = browser.get().uri(address).with(OFFICER).exchange();
        assertThat(download).hasStatusOk().hasContentType("image/jpeg");
        assertThat(download).headers().hasValue("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename");
        assertThat(text(browser.get()
                        .uri("/desk/cases/" + file.about())
                        .with(OFFICER)
                        .exchange()))
                .contains(address);
        assertThat(browser.get().uri(address).with(STRANGER)).hasStatus(404);
        assertThat(browser.get()
                        .uri("/desk/cases/FD-0000-0000/files/" + file.id())
                        .with(OFFICER))
                .hasStatus(404);
    }

    @Test
    void whatASecondReporterSaidAndTheirPhotoReachTheOfficer() {
        sendIn("The arch", "from here.jpg");

        assertThat(sendIn("The tunnel", "from the other side.jpg")).hasRedirectedUrl("/report/graffiti/done");

        var photo = newest();
        assertThat(photo.about()).startsWith("FD-");
        var address = "/desk/cases/" + photo.about() + "/files/" + photo.id();
        assertThat(text(browser.get()
                        .uri("/desk/cases/" + photo.about())
                        .with(OFFICER)
                        .exchange()))
                .contains("The arch", "from here.jpg", "The tunnel", "from the other side.jpg", address);
        assertThat(browser.get().uri(address).with(OFFICER)).hasStatusOk();
        assertThat(browser.get().uri(address).with(STRANGER)).hasStatus(404);
    }

    /// Always of the same spot.
    private MvcTestResult sendIn(String words, String photo) {
        var visit = upToThePhoto(Map.of("location-words", words, "location-lat", "52.4567", "location-lon", "-1.9001"));
        send(visit, photo, Crafted.picture("jpg"));
        post(visit, "/report/graffiti/contact", Map.of());
        return post(visit, "/report/graffiti/send", Map.of());
    }

    @Test
    void aRefusedFileLeavesTheEarlierOneWhereItWas() {
        var visit = upToThePhoto();
        send(visit, "first.jpg", Crafted.picture("jpg"));

        var refused = send(visit, "second.jpg", Crafted.text(Corpus.SCRIPT), "photo-kept", newest().id());

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("must be one of these kinds", "first.jpg", "govuk-error-summary");
        assertThat(text(send(visit, "", new byte[0], "photo-kept", newest().id())))
                .isEmpty();
        assertThat(text(get(visit, PHOTO))).contains("first.jpg");
    }

    @Test
    void nobodyCanClaimAFileThatIsNotTheirs() {
        var theirs = stored();
        var visit = upToThePhoto();

        var claim = Map.of("photo", theirs.id(), "photo-name", "x.jpg", "photo-size", "1", "photo-kept", theirs.id());
        assertThat(post(visit, PHOTO, claim)).hasStatus(303);

        assertThat(text(get(visit, PHOTO))).doesNotContain(theirs.id(), "x.jpg");
        assertThat(files.unattached(theirs.id(), Uploader.staff(Actor.staff("sam"))))
                .isEmpty();
    }

    @Test
    void aFileThatIsHeldIsGivenToNobody() {
        var file = stored();
        jdbc.sql("update files.file set state = 'held' where id = :id")
                .param("id", file.id())
                .update();
        assertThat(files.content(file)).isEmpty();

        // No scanner has called it clean.
        files.scanWaiting();
        assertThat(files.content(file)).isEmpty();

        store.judge(file.id(), State.CLEAN);
        assertThat(files.content(file)).isPresent();
    }

    @Test
    void whatTheScannerRejectsLaterLosesItsContent() {
        var file = stored();
        jdbc.sql("update files.file set state = 'held' where id = :id")
                .param("id", file.id())
                .update();

        store.judge(file.id(), State.REJECTED);

        assertThat(jdbc.sql("select content is null from files.file where id = :id")
                        .param("id", file.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aFileThatWasNeverSentInIsDroppedAfterFourWeeks() {
        var left = stored();
        var sent = stored();
        assertThat(attach(sent, "FD-7K3M-9QX2")).isEqualTo(1);
        assertThat(attach(sent, "FD-0000-0000")).isZero();

        clock.set("2026-12-21T09:29");
        assertThat(files.dropUnattached()).isZero();
        clock.set("2026-12-21T09:31");
        files.dropUnattached();

        assertThat(files.unattached(left.id(), PAT)).isEmpty();
        assertThat(files.find(new Reference("FD-7K3M-9QX2"), sent.id())).isPresent();
    }

    /// As `cases` does it, with the answers that it stores.
    private long attach(StoredFile file, String reference) {
        return jdbc.sql(
                        "select files.attach(jsonb_build_object('photo', jsonb_build_object('id', :id::text, 'size', 1)), :to)")
                .param("id", file.id())
                .param("to", reference)
                .query(Long.class)
                .single();
    }

    private StoredFile stored() {
        var receipt = files.receive("a.png", Crafted.picture("png"), List.of("png"), PAT);
        return ((Receipt.Stored) receipt).file();
    }

    private StoredFile newest() {
        return jdbc.sql("select id from files.file order by created_at desc, ctid desc limit 1")
                .query(String.class)
                .optional()
                .flatMap(store::find)
                .orElseThrow();
    }

    private Cookie upToThePhoto() {
        return upToThePhoto(Map.of("location-words", "The bridge"));
    }

    private Cookie upToThePhoto(Map<String, String> location) {
        var begun = browser.post().uri("/report/graffiti").with(OurForm.token()).exchange();
        var visit = begun.getResponse().getCookie("__Host-visit");
        post(visit, "/report/graffiti/location", location);
        post(visit, "/report/graffiti/offensive", Map.of("offensive", "false"));
        post(visit, "/report/graffiti/surface", Map.of("surface", "public"));
        return visit;
    }

    private MvcTestResult send(Cookie visit, String name, byte[] content, String... field) {
        var form = browser.post().uri(PHOTO).multipart().file(new MockMultipartFile("photo", name, null, content));
        if (field.length > 0) {
            form.param(field[0], field[1]);
        }
        return form.cookie(visit).with(OurForm.token()).exchange();
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
