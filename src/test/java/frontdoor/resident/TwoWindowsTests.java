package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One person, two windows, one service: each report is what was typed in its own window.
@SpringBootTest
@AutoConfigureMockMvc
class TwoWindowsTests {

    private static final Pattern DRAFT = Pattern.compile("name=\"_draft\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String START = "/report/missed_bin";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    private Visitor visitor;

    @BeforeEach
    void onePerson() {
        visitor = new Visitor(mvc);
        visitor.start("missed_bin");
    }

    @Test
    void twoReportsTypedByTurnsDoNotMix() {
        var first = new Window();
        first.type("address", address("1 First Window"));
        visitor.post(START, Map.of());
        var second = new Window();
        second.type("address", address("2 Second Window"));
        first.type("bin", Map.of("bin", "food"));
        second.type("bin", Map.of("bin", "garden"));
        first.finish();
        second.finish();

        assertThat(first.check()).contains("1 First Window", "Food").doesNotContain("2 Second Window");
        var one = first.sent();
        assertThat(second.check()).contains("2 Second Window", "Garden").doesNotContain("1 First Window");
        var other = second.sent();

        assertThat(answers(one)).containsEntry("bin", "food").asString().contains("1 First Window");
        assertThat(answers(other)).containsEntry("bin", "garden").asString().contains("2 Second Window");
    }

    @Test
    void sendingTheFirstAgainAfterTheSecondIsBegunOpensNothing() {
        var first = new Window();
        first.type("address", address("3 First Window"));
        first.type("bin", Map.of("bin", "food"));
        first.finish();
        first.check();
        var one = first.sent();
        visitor.post(START, Map.of());
        new Window().type("address", address("4 Second Window"));

        assertThat(first.sent()).isEqualTo(one);
    }

    @Test
    void theVisitLastsFromWhateverWasSentLast() {
        for (var step : new String[] {"", "/address", "/address/typing", "/contact"}) {
            assertThat(visitor.post(START + step, Map.of()).getResponse().getCookie("__Host-visit"))
                    .as(step)
                    .isNotNull()
                    .returns(28 * 24 * 3600, Cookie::getMaxAge);
        }
        assertThat(visitor.get(START + "/address").getResponse().getCookie("__Host-visit"))
                .as("who only reads")
                .isNull();
        assertThat(new Visitor(mvc)
                        .post(START + "/address", Map.of())
                        .getResponse()
                        .getCookie("__Host-visit"))
                .as("without a visit")
                .isNull();
    }

    private Map<String, Object> answers(Reference reference) {
        return cases.find(reference).orElseThrow().state().answers();
    }

    private static Map<String, String> address(String line) {
        return Map.of("address-line", line, "address-postcode", "ZZ99 9ZZ", "address-by-hand", "true");
    }

    /// Shows one page at a time, as a browser does, and sends the form that is on it.
    private class Window {

        private String draft;

        Window() {
            draft = draftOn(text(visitor.get(START + "/address")));
        }

        void type(String step, Map<String, String> fields) {
            var page = visitor.post(START + "/" + step, named(fields))
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(page).isNotNull();
            draft = draftOn(text(visitor.get(page)));
        }

        void finish() {
            type("put_out_by_7", Map.of("put_out_by_7", "true"));
            type("notes", Map.of("notes", ""));
        }

        /// Answers the last step, which leads to the page that shows all.
        String check() {
            var last = visitor.post(START + "/contact", named(Map.of("contact_email", "pat@example.org")));
            assertThat(last).hasRedirectedUrl(START + "/check");
            return text(visitor.get(START + "/check"));
        }

        Reference sent() {
            assertThat(visitor.post(START + "/send", named(Map.of()))).hasRedirectedUrl(START + "/done");
            var found = REFERENCE.matcher(text(visitor.get(START + "/done")));
            assertThat(found.find()).isTrue();
            return new Reference(found.group());
        }

        private Map<String, String> named(Map<String, String> fields) {
            var all = new HashMap<>(fields);
            all.put("_draft", draft);
            return all;
        }
    }

    private static String draftOn(String page) {
        var found = DRAFT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
