package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.asking.FileAnswers;
import frontdoor.cases.Cases;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A question that takes up to three photos.
@SpringBootTest
@AutoConfigureMockMvc
class SeveralFilesTests {

    private static final String PHOTO = "/report/graffiti/photo";
    private static final Pattern KEPT = Pattern.compile("name=\"photo-kept\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Cases cases;

    private Cookie visit;

    @BeforeEach
    void aReportOfAWall() {
        publish(shipped().replace("max_mb: 10, required", "max_mb: 10, most: 3, required"));
        var begun = browser.post().uri("/report/graffiti").with(OurForm.token()).exchange();
        visit = begun.getResponse().getCookie("__Host-visit");
        post("/report/graffiti/location", Map.of("location-words", "The bridge"));
        post("/report/graffiti/offensive", Map.of("offensive", "false"));
        post("/report/graffiti/surface", Map.of("surface", "public"));
    }

    @Test
    void severalAreSentAtOnceAndEachIsPartOfTheCase() {
        assertThat(photos(List.of(), List.of(), "north.jpg", "south.jpg")).hasStatus(303);
        assertThat(page()).contains("We have your file north.jpg", "We have your file south.jpg");

        post("/report/graffiti/contact", Map.of("contact_email", "pat@example.org"));
        assertThat(text(get("/report/graffiti/check"))).contains("north.jpg", "south.jpg");
        post("/report/graffiti/send", Map.of());

        var done = REFERENCE.matcher(text(get("/report/graffiti/done")));
        assertThat(done.find()).isTrue();
        var kase = cases.find(new Reference(done.group())).orElseThrow();
        var ids = FileAnswers.ids(kase.state().answers().get("photo"));
        assertThat(ids).hasSize(2);
        var officer = SignedInAs.staff("lee", Set.of("street_scene"), Set.of("street_officer"));
        var desk = text(browser.get()
                .uri("/desk/cases/" + kase.reference())
                .with(officer)
                .exchange());
        for (var id : ids) {
            assertThat(desk).contains("/files/" + id);
            assertThat(browser.get()
                            .uri("/desk/cases/" + kase.reference() + "/files/" + id)
                            .with(officer))
                    .hasStatusOk();
        }
    }

    @Test
    void oneIsRemovedAndAnotherAdded() {
        photos(List.of(), List.of(), "north.jpg", "south.jpg");
        var kept = kept();

        photos(kept, List.of(kept.getFirst()), "east.jpg");

        assertThat(page()).contains("south.jpg", "east.jpg").doesNotContain("north.jpg");
    }

    @Test
    void moreThanMayBeAreRefusedAndThoseThatMayAreKept() {
        var refused = photos(List.of(), List.of(), "1.jpg", "2.jpg", "3.jpg", "4.jpg");

        assertThat(refused).hasStatus(422).bodyText().contains("Choose 3 files at most");
        assertThat(kept()).hasSize(3);
        assertThat(photos(kept(), List.of())).as("what is there stays").hasStatus(303);
        assertThat(kept()).hasSize(3);
    }

    @Test
    void nobodyAddsWhatAnotherSent() {
        photos(List.of(), List.of(), "north.jpg");
        var theirs = kept();
        var another =
                browser.post().uri("/report/graffiti").with(OurForm.token()).exchange();
        visit = another.getResponse().getCookie("__Host-visit");

        photos(theirs, List.of(), "mine.jpg");

        assertThat(page()).contains("mine.jpg").doesNotContain("north.jpg");
    }

    private MvcTestResult photos(List<String> kept, List<String> removed, String... names) {
        var form = browser.post().uri(PHOTO).multipart();
        for (var name : names) {
            form.file(new MockMultipartFile("photo", name, null, Crafted.picture("jpg")));
        }
        kept.forEach(id -> form.param("photo-kept", id));
        removed.forEach(id -> form.param("photo-remove", id));
        return form.cookie(visit).with(OurForm.token()).exchange();
    }

    private List<String> kept() {
        return KEPT.matcher(page()).results().map(found -> found.group(1)).toList();
    }

    private String page() {
        return text(get(PHOTO));
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(visit).exchange();
    }

    private void post(String address, Map<String, String> fields) {
        var form = browser.post().uri(address).cookie(visit).with(OurForm.token());
        fields.forEach(form::param);
        form.exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /// The services are remembered longer than a test's database lasts.
    @AfterEach
    void oneAgain() {
        publish(shipped());
    }

    private String shipped() {
        return services.history("graffiti").getLast().yaml();
    }

    private void publish(String yaml) {
        var proposed = publishing.propose("graffiti", yaml, "Photos", Actor.staff("pip"));
        assertThat(proposed).isInstanceOf(Publishing.Result.Proposed.class);
        assertThat(publishing.approve(((Publishing.Result.Proposed) proposed).draft(), Actor.staff("quinn")))
                .isInstanceOf(Publishing.Result.Published.class);
    }
}
