package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import frontdoor.guard.OurForm;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// In which language a page is written, and how a reader changes it.
@SpringBootTest
@AutoConfigureMockMvc
class PageLanguageTests {

    private static final Cookie WELSH = new Cookie("__Host-lang", "cy");

    @Autowired
    private MockMvc mvc;

    @Test
    void aPageIsInTheCouncilsFirstLanguageUntilAnotherIsChosen() throws Exception {
        assertThat(language(get("/contact"))).isEqualTo("en");
        assertThat(language(get("/contact").queryParam("lang", "cy"))).isEqualTo("cy");
        assertThat(language(get("/contact").cookie(WELSH))).isEqualTo("cy");
        assertThat(language(get("/contact").cookie(WELSH).queryParam("lang", "en")))
                .isEqualTo("en");
    }

    @Test
    void aChoiceIsKeptAndOnlyOneThatTheCouncilSpeaks() throws Exception {
        mvc.perform(get("/contact").queryParam("lang", "cy"))
                .andExpect(cookie().value("__Host-lang", "cy"))
                .andExpect(cookie().secure("__Host-lang", true))
                .andExpect(cookie().httpOnly("__Host-lang", true));
        mvc.perform(get("/contact").queryParam("lang", "fr")).andExpect(cookie().doesNotExist("__Host-lang"));
        mvc.perform(get("/contact")).andExpect(cookie().doesNotExist("__Host-lang"));
        assertThat(language(get("/contact").queryParam("lang", "fr"))).isEqualTo("en");
        assertThat(language(get("/contact").cookie(new Cookie("__Host-lang", "\"><script>"))))
                .isEqualTo("en");
    }

    @Test
    void theBrowsersLanguageIsTakenWhereNothingWasChosen() throws Exception {
        assertThat(language(get("/contact").header("Accept-Language", "fr, cy;q=0.9, en;q=0.8")))
                .isEqualTo("cy");
        assertThat(language(get("/contact").header("Accept-Language", "en-US"))).isEqualTo("en");
        assertThat(language(get("/contact").header("Accept-Language", "cy").cookie(new Cookie("__Host-lang", "en"))))
                .isEqualTo("en");
    }

    @Test
    void theSamePageIsLinkedInEachLanguage() throws Exception {
        assertThat(page(get("/services?q=bin+bag&lang=en")))
                .contains("aria-current=\"true\" lang=\"en\">English</span>")
                .contains(
                        "href=\"/services?q=bin+bag&amp;lang=cy\" rel=\"alternate\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>");
        assertThat(page(post("/track").with(OurForm.token()).param("reference", "nothing")))
                .contains("href=\"/track?lang=cy\"");
    }

    @Test
    void theDeskIsEnglishWhateverAResidentChose() throws Exception {
        assertThat(language(get("/signin").cookie(WELSH))).isEqualTo("en");
        mvc.perform(get("/signin").queryParam("lang", "cy"))
                .andExpect(cookie().doesNotExist("__Host-lang"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(
                                org.hamcrest.Matchers.containsString("govuk-language-navigation"))));
    }

    private String language(MockHttpServletRequestBuilder request) throws Exception {
        var html = page(request);
        var start = html.indexOf("<html lang=\"") + "<html lang=\"".length();
        return html.substring(start, html.indexOf('"', start));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
