package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.drafts.Drafts;
import frontdoor.files.CraftedPhoto;
import frontdoor.guard.OurForm;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Where a photo was taken is offered as an answer, once, and kept only if the person says so.
@SpringBootTest
@AutoConfigureMockMvc
class PhotoPlaceTests {

    private static final String OFFER = "/report/graffiti/place/photo";
    private static final byte[] NEAR = CraftedPhoto.takenAt(53.40044, 0.50062);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePersonSeesThePlaceAndUsesIt() {
        var visit = upToThePhoto(Map.of("location-words", "The bench"));

        assertThat(send(visit, NEAR)).hasStatus(303).hasRedirectedUrl(OFFER);
        assertThat(text(get(visit, OFFER)))
                .contains("Your photo says where it was taken", "5 Sample Street", "53.40044", "The bench");
        assertThat(post(visit, OFFER, Map.of())).hasStatus(422);
        assertThat(post(visit, OFFER, Map.of("use", "yes"))).hasRedirectedUrl("/report/graffiti/contact");

        assertThat(text(get(visit, "/report/graffiti/location"))).contains("The bench", "53.40044", "0.50062");
        assertThat(draft(visit)).contains("photo-taken=[]", "location-lat=[53.40044]");
        assertThat(get(visit, OFFER)).hasRedirectedUrl("/report/graffiti/contact");
        assertThat(post(visit, OFFER, Map.of("use", "no"))).hasRedirectedUrl("/report/graffiti/contact");
        assertThat(text(get(visit, "/report/graffiti/location"))).contains("53.40044");
    }

    @Test
    void refusedItIsForgotten() {
        var visit = upToThePhoto(Map.of("location-words", "The bench"));
        send(visit, NEAR);
        assertThat(draft(visit)).contains("53.40044");

        assertThat(post(visit, OFFER, Map.of("use", "no"))).hasRedirectedUrl("/report/graffiti/contact");

        assertThat(draft(visit)).doesNotContain("53.4004");
    }

    @Test
    void nobodyGetsPastTheOfferAndGoingBackDoesNotLoseIt() {
        var visit = upToThePhoto(Map.of("location-words", "The bench"));
        send(visit, NEAR);

        assertThat(get(visit, "/report/graffiti/check")).hasRedirectedUrl(OFFER);
        assertThat(text(get(visit, OFFER))).contains("/report/graffiti/photo");
        var kept = jdbc.sql("select id from files.file order by created_at desc, ctid desc limit 1")
                .query(String.class)
                .single();
        assertThat(post(visit, "/report/graffiti/photo", Map.of("photo-kept", kept)))
                .hasRedirectedUrl(OFFER);
    }

    @Test
    void aPlaceThatIsKnownOrElsewhereIsNotAskedAbout() {
        var pinned = upToThePhoto(Map.of("location-lat", "53.4", "location-lon", "0.5"));
        assertThat(send(pinned, NEAR)).hasRedirectedUrl("/report/graffiti/contact");
        assertThat(draft(pinned)).doesNotContain("53.40044");

        var away = upToThePhoto(Map.of("location-words", "The bench"));
        assertThat(send(away, CraftedPhoto.takenAt(51.5033, -0.1276))).hasRedirectedUrl("/report/graffiti/contact");
        assertThat(draft(away)).doesNotContain("51.5033");
    }

    @Test
    void nobodyCanPutAPlaceIntoAPhoto() {
        var visit = upToThePhoto(Map.of("location-words", "The bench"));

        var forged = Map.of("photo-taken", "53.4");

        assertThat(post(visit, "/report/graffiti/photo", forged)).hasRedirectedUrl("/report/graffiti/contact");
        assertThat(draft(visit)).doesNotContain("53.4");
    }

    private String draft(Cookie visit) {
        return drafts.find(visit.getValue(), "graffiti").orElseThrow().input().toString();
    }

    private Cookie upToThePhoto(Map<String, String> location) {
        var begun = browser.post().uri("/report/graffiti").with(OurForm.token()).exchange();
        var visit = begun.getResponse().getCookie("__Host-visit");
        post(visit, "/report/graffiti/location", location);
        post(visit, "/report/graffiti/offensive", Map.of("offensive", "false"));
        post(visit, "/report/graffiti/surface", Map.of("surface", "public"));
        return visit;
    }

    private MvcTestResult send(Cookie visit, byte[] photo) {
        return browser.post()
                .uri("/report/graffiti/photo")
                .multipart()
                .file(new MockMultipartFile("photo", "IMG_0001.JPG", null, photo))
                .cookie(visit)
                .with(OurForm.token())
                .exchange();
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
