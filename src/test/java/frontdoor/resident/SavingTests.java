package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.drafts.Drafts;
import frontdoor.notify.Messages;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person who cannot finish now, and one who tells us two things in one visit.
@SpringBootTest
@AutoConfigureMockMvc
class SavingTests {

    private static final String START = "/report/missed_bin";
    private static final Pattern DRAFT = Pattern.compile("name=\"_draft\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/return/([A-Za-z0-9_-]{43})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Messages messages;

    private Visitor pat;

    @BeforeEach
    void patBegins() {
        pat = new Visitor(mvc);
        pat.start("missed_bin");
        pat.post(START + "/address", address("1 Saved Street"));
    }

    @Test
    void whatIsBeingTypedIsThereAgainAndStillAsked() {
        assertThat(pat.post(START + "/notes/typing", Map.of("notes", "The gate sticks, so pu")))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(text(pat.get(START + "/notes"))).contains("The gate sticks, so pu");
        assertThat(pat.get(START + "/check")).hasRedirectedUrl(START + "/bin");
    }

    @Test
    void aFormIsGoneOnWithOnAnotherDevice() {
        pat.post(START + "/bin", Map.of("bin", "food"));
        assertThat(pat.post(START + "/notes", Map.of("notes", "Half a sent", "_save", "true")))
                .hasRedirectedUrl(START + "/save");
        assertThat(pat.post(START + "/save", Map.of("contact_email", "pat@example.org")))
                .hasRedirectedUrl(START + "/saved");
        assertThat(text(pat.get(START + "/saved"))).contains("We have sent you a link");
        var link = link();

        var elsewhere = new Visitor(mvc);
        assertThat(text(elsewhere.get("/return/" + link))).contains("Go on with your answers");
        assertThat(elsewhere.get(START + "/check")).hasRedirectedUrl("/services/missed_bin");
        assertThat(elsewhere.follow(elsewhere.post("/return/" + link, Map.of())))
                .isEqualTo(START + "/put_out_by_7");
        assertThat(text(elsewhere.get(START + "/notes"))).contains("Half a sent");

        elsewhere.post(START + "/put_out_by_7", Map.of("put_out_by_7", "true"));
        elsewhere.post(START + "/notes", Map.of("notes", ""));
        elsewhere.post(START + "/contact", Map.of("contact_email", "pat@example.org"));
        assertThat(text(elsewhere.get(START + "/check"))).contains("1 Saved Street");
        elsewhere.post(START + "/send", Map.of());

        assertThat(text(pat.get("/return/" + link))).contains("You have sent this");
        assertThat(pat.get(START + "/notes")).hasRedirectedUrl("/services/missed_bin");
    }

    @Test
    void aFileThatWeDoNotTakeIsSaidBeforeAnybodyLeaves() {
        pat = new Visitor(mvc);
        pat.start("graffiti");
        pat.post("/report/graffiti/location", Map.of("location-words", "A wall"));
        pat.post("/report/graffiti/offensive", Map.of("offensive", "false"));
        pat.post("/report/graffiti/surface", Map.of("surface", "public"));
        var notOurs = new MockMultipartFile("photo", "letter.docx", null, "PK".getBytes(StandardCharsets.UTF_8));

        assertThat(pat.post("/report/graffiti/photo", Map.of("_save", "true"), notOurs))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("JPG, PNG");
        assertThat(pat.get("/report/graffiti/check")).hasRedirectedUrl("/report/graffiti/photo");
    }

    @Test
    void theAnswersCanBeDeletedFromTheLink() {
        pat.post(START + "/save", Map.of("contact_phone", "07700 900123"));
        var link = link();

        pat.post("/return/" + link + "/delete", Map.of());

        assertThat(pat.get("/return/" + link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pat.get(START + "/bin")).hasRedirectedUrl("/services/missed_bin");
    }

    @Test
    void aLinkNeedsSomewhereToGo() {
        assertThat(text(pat.post(START + "/save", Map.of("contact_email", "", "contact_phone", ""))))
                .contains("Enter an email address or a telephone number");
        assertThat(pat.post(START + "/save", Map.of("contact_email", "nobody at all")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nobody at all");
    }

    @Test
    void nobodysMailboxIsFilledWithLinksToFormsOfAStranger() {
        var address = Map.of("contact_email", "flooded@example.org");
        for (int i = 0; i < 10; i++) {
            var stranger = new Visitor(mvc).from("198.51.100.8");
            stranger.start("missed_bin");
            assertThat(stranger.post(START + "/save", address)).hasRedirectedUrl(START + "/saved");
        }
        assertThat(pat.from("198.51.100.8").post(START + "/save", address))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("as many as we may to this address in one hour");
        assertThat(pat.post(START + "/save", Map.of("contact_email", "another@example.org")))
                .hasRedirectedUrl(START + "/saved");
    }

    @Test
    void nothingIsAskedTwiceInOneVisit() {
        pat.post(START + "/bin", Map.of("bin", "food"));
        pat.post(START + "/put_out_by_7", Map.of("put_out_by_7", "true"));
        pat.post(START + "/notes", Map.of("notes", ""));
        pat.post(START + "/contact", Map.of("contact_name", "Pat Example", "contact_email", "pat@example.org"));
        pat.post(START + "/send", Map.of());

        pat.post("/report/bulky_collection", Map.of());

        assertThat(text(pat.get("/report/bulky_collection/address"))).contains("1 Saved Street");
        assertThat(text(pat.get("/report/bulky_collection/contact"))).contains("Pat Example", "pat@example.org");
        assertThat(pat.get("/report/bulky_collection/check"))
                .redirectedUrl()
                .isNotEqualTo("/report/bulky_collection/address");
    }

    private String link() {
        var draft = DRAFT.matcher(text(pat.get(START + "/notes")));
        assertThat(draft.find()).isTrue();
        var sent = messages.about("draft:" + draft.group(1)).getLast().message().body();
        var link = LINK.matcher(sent);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Map<String, String> address(String line) {
        return Map.of("address-line", line, "address-postcode", "ZZ99 9ZZ", "address-by-hand", "true");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
