package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two people by the same wall: the second is told before they fill in what the first said already.
@SpringBootTest
@AutoConfigureMockMvc
class AlreadyTests {

    private static final String START = "/report/graffiti";
    private static final Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern OFFERED = Pattern.compile("name=\"same\" type=\"radio\" value=\"([0-9a-f]{16})\"");
    private static int places;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    private double latitude;
    private Reference first;

    @BeforeEach
    void patReportsAWall() {
        latitude = 50.5 + places++ * 0.1;
        var pat = new Visitor(mvc);
        pat.start("graffiti");
        pat.post(START + "/location", where(latitude));
        finish(pat);
        first = reference(pat);
    }

    @Test
    void theSecondIsAddedAndAskedNoMoreThanHowToTellThem() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");
        assertThat(sam.post(START + "/location", where(latitude + 0.0003))).hasRedirectedUrl(START + "/already");
        var shown = text(sam.get(START + "/already"));
        assertThat(shown)
                .contains("About 30 metres from there", "Reported today")
                .doesNotContain(first.value());

        assertThat(sam.post(START + "/already", Map.of("same", offered(shown)))).hasRedirectedUrl(START + "/contact");
        assertThat(sam.post(START + "/contact", Map.of("contact_email", "sam@example.org")))
                .hasRedirectedUrl(START + "/check");
        assertThat(text(sam.get(START + "/check"))).contains("You will be added");
        assertThat(sam.post(START + "/send", Map.of())).hasRedirectedUrl(START + "/done");

        assertThat(text(sam.get(START + "/done"))).contains("we added you to their report");
        assertThat(reference(sam)).isEqualTo(first);
        assertThat(cases.find(first).orElseThrow().reporters()).hasSize(2);
    }

    @Test
    void whoPressesTwiceIsStillAdded() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");
        sam.post(START + "/location", where(latitude + 0.0003));
        var chosen = Map.of("same", offered(text(sam.get(START + "/already"))));
        sam.post(START + "/already", chosen);

        assertThat(sam.post(START + "/already", chosen)).hasRedirectedUrl(START + "/contact");
        assertThat(text(sam.get(START + "/already"))).contains("value=\"" + chosen.get("same") + "\" checked");
        assertThat(sam.post(START + "/already", Map.of("same", "none"))).hasRedirectedUrl(START + "/offensive");
    }

    @Test
    void eachOfThoseWhoReportedItReadsOfThemselves() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");
        sam.post(START + "/location", where(latitude + 0.0003));
        sam.post(START + "/already", Map.of("same", offered(text(sam.get(START + "/already")))));
        sam.post(START + "/contact", Map.of("contact_email", ""));
        sam.post(START + "/send", Map.of());
        sam.post(START + "/send", Map.of());
        var kim = new Visitor(mvc);
        kim.start("graffiti");
        kim.post(START + "/location", where(latitude + 0.0003));
        kim.post(START + "/already", Map.of("same", offered(text(kim.get(START + "/already")))));
        kim.post(START + "/contact", Map.of("contact_email", "kim@example.org"));
        kim.post(START + "/send", Map.of());

        assertThat(text(sam.get(START + "/done")))
                .contains("we added you to their report")
                .doesNotContain("We will tell you");
        assertThat(text(kim.get(START + "/done"))).contains("we added you to their report", "We will tell you");
    }

    @Test
    void whoMeansAnotherGoesOn() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");
        sam.post(START + "/location", where(latitude + 0.0003));

        assertThat(sam.post(START + "/already", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sam.post(START + "/already", Map.of("same", "none"))).hasRedirectedUrl(START + "/offensive");
        finish(sam);

        assertThat(reference(sam)).isNotEqualTo(first);
    }

    @Test
    void whatIsFartherOffIsNotMentioned() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");

        assertThat(sam.post(START + "/location", where(latitude + 0.003))).hasRedirectedUrl(START + "/offensive");
        assertThat(sam.get(START + "/already")).hasRedirectedUrl(START + "/offensive");
    }

    @Test
    void aPersonWithOneOpenIsReminded() {
        var sam = new Visitor(mvc);
        sam.start("graffiti");
        sam.post(START + "/location", where(latitude + 0.02));
        finish(sam);
        var own = reference(sam);

        assertThat(sam.post(START, Map.of())).hasRedirectedUrl(START + "/open");
        assertThat(text(sam.get(START + "/open"))).contains(own.value());
    }

    private static Map<String, String> where(double latitude) {
        return Map.of("location-words", "A wall", "location-lat", "%.5f".formatted(latitude), "location-lon", "-1.5");
    }

    private static void finish(Visitor visitor) {
        visitor.post(START + "/offensive", Map.of("offensive", "false"));
        visitor.post(START + "/surface", Map.of("surface", "public"));
        visitor.post(START + "/photo", Map.of("photo", ""));
        visitor.post(START + "/contact", Map.of("contact_email", "pat@example.org"));
        visitor.post(START + "/send", Map.of());
    }

    private static Reference reference(Visitor visitor) {
        return new Reference(
                found(REFERENCE, text(visitor.get(START + "/done"))).group());
    }

    private static String offered(String page) {
        return found(OFFERED, page).group(1);
    }

    private static Matcher found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found;
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
