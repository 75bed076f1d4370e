package frontdoor.curating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.listings.Feeds;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A publisher hands in a file, sees what it would do, and applies it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class FeedPagesTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Feeds feeds;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aFileIsLookedAtAndThenApplied() throws IOException {
        var file = folder.resolve("twice.json");
        Files.writeString(file, """
                [{"id": "x", "name": "Debt advice", "organization": {"id": "y", "name": "Advice of Anytown",
                  "organization_identifiers": [{"id": "z", "identifier_scheme": "GB-CHC", "identifier": "1"}]}},
                 {"id": "w", "organization": {"id": "y", "name": "Advice of Anytown"}}]
                """);
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "pip", clock.instant());
            browser.open("/desk/community/feeds").check("curating-feeds");
            browser.page().setInputFiles("input[type=file]", file);
            browser.page().click("text=Fetch and look");
            assertThat(browser.page().locator("main").textContent())
                    .contains(
                            "What it would do",
                            "New listings: 1",
                            "w: it has no name",
                            "May be there already",
                            "Debt advice");
            browser.check("curating-feed");
            browser.page().click("text=Apply it");
            assertThat(browser.page().locator("main").textContent()).contains("May be there already: 1");
            browser.open("/desk/community/feeds").check("curating-pairs");
            assertThat(browser.page().locator("main").textContent())
                    .contains("Their organisations have the same number.", "Their names are alike.");
            browser.page().click("text=They are one >> nth=0");
            assertThat(browser.page().locator("main").textContent()).doesNotContain("Are these the same?");
        }
    }

    @Test
    void whatCanNeverBeReadIsRefusedAtTheForm() {
        var pip = SignedInAs.staff("pip", Set.of("digital"), Set.of("publisher"));
        assertThat(mvc.post()
                        .uri("/desk/community/feeds")
                        .param("url", "http://example.org/openreferral/v3")
                        .with(pip)
                        .with(OurForm.token()))
                .hasStatus(422)
                .bodyText()
                .contains("The address does not begin with https://.");
        var text = new MockMultipartFile("file", "notes.txt", "text/plain", "Ring Ann.".getBytes(UTF_8));
        assertThat(mvc.post()
                        .multipart()
                        .uri("/desk/community/feeds")
                        .file(text)
                        .with(pip)
                        .with(OurForm.token()))
                .hasStatus(422)
                .bodyText()
                .contains("We cannot read services in that file.");
        assertThat(feeds.latest()).noneMatch(run -> run.name().contains("notes"));
    }

    @Test
    void whoDoesNotPublishBringsNothingIn() {
        assertThat(mvc.get()
                        .uri("/desk/community/feeds")
                        .with(SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"))))
                .hasStatus(403);
    }
}
