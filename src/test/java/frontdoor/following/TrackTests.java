package frontdoor.following;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.guard.OurForm;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a stranger with a reference can find out: nothing, not even whether there is such a case.
@SpringBootTest
@AutoConfigureMockMvc
class TrackTests {

    private static final Cookie VISIT = new Cookie("__Host-visit", Secret.fresh());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Test
    void anUnknownReferenceSaysNoMoreThanAKnownOne() {
        var known = aMissedBin().openedIn(cases).reference();
        var unknown = Reference.random();

        for (var step : new String[] {"/track", "/track/code"}) {
            for (var contact : new String[] {"", "pat@example.org", "nobody@example.org"}) {
                var fields = Map.of("code", "12345x", "contact", contact);
                assertThat(said(post(step, known, fields), known))
                        .as(step + " " + contact)
                        .contains("REFERENCE")
                        .isEqualTo(said(post(step, unknown, Map.of("code", "12345x")), unknown));
            }
        }
        assertThat(said(get(known, ""), known)).isEqualTo(said(get(unknown, ""), unknown));
        assertThat(said(get(known, "/answered"), known)).isEqualTo(said(get(unknown, "/answered"), unknown));
    }

    @Test
    void aCodeIsAskedForAgainInAnotherBrowser() {
        var reference = aMissedBin().openedIn(cases).reference();

        assertThat(mvc.post()
                        .uri("/track/code")
                        .with(OurForm.token())
                        .param("reference", reference.value())
                        .param("code", "123456"))
                .hasRedirectedUrl("/track?reference=" + reference);
    }

    private MvcTestResult post(String address, Reference reference, Map<String, String> fields) {
        var request =
                mvc.post().uri(address).with(OurForm.token()).cookie(VISIT).param("reference", reference.value());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(Reference reference, String action) {
        return mvc.get().uri("/track/" + reference + action).exchange();
    }

    /// All that comes back, but for the reference itself.
    private static String said(MvcTestResult result, Reference reference) {
        try {
            var response = result.getResponse();
            return (response.getStatus() + "\n" + response.getRedirectedUrl() + "\n" + response.getHeaderNames() + "\n"
                            + response.getContentAsString())
                    .replace(reference.value(), "REFERENCE")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
