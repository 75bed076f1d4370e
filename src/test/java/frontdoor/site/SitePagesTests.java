package frontdoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import frontdoor.feedback.Feedback;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages that every council's site must have.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SitePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Feedback feedback;

    @Autowired
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void aPrivacyNoticeSaysWhatItsServiceFileSays() {
        try (var browser = Browser.at(port)) {
            browser.open("/services/blue_badge").page().click("text=How we use what you tell us");
            browser.check("privacy-blue-badge");
            assertThat(main(browser.page()))
                    .contains("Who is the badge for?", "Article 6(1)(e)", "Article 9(2)(g)", "dpo@anytown.example.org")
                    .contains("Concessions answers for this service")
                    .doesNotContain("{0}");
            browser.open("/privacy/pothole").check("privacy-pothole");
            assertThat(main(browser.page())).contains("7 years").doesNotContain("Article 9");
            browser.open("/privacy").check("public-privacy");
        }
    }

    @Test
    void theStatementSaysWhatTheCouncilKnows() {
        try (var browser = Browser.at(port)) {
            browser.open("/accessibility").check("public-accessibility");
            assertThat(main(browser.page()))
                    .contains("Enforcement procedure", "prepared on 2 November 2026", "reviewed on 23 November 2026")
                    .contains("1.1.1 Non-text content", "by 31 March 2027");
        }
    }

    @Test
    void contactSaysWhetherWeAreOpenNow() {
        try (var browser = Browser.at(port)) {
            clock.set("2026-11-25T10:00");
            assertThat(main(browser.open("/contact").check("public-contact").page()))
                    .contains("Open now, until 5pm", "Open now, until 4:30pm", "01632 960999");
            clock.set("2026-11-25T09:30");
            assertThat(main(browser.open("/contact").page()))
                    .contains("Open now, until 5pm", "Closed. Opens today at 10am", "Wednesday, 10am to 4:30pm");
            clock.set("2026-11-27T18:00");
            assertThat(main(browser.open("/contact").page())).contains("Closed. Opens Monday at 9am");
            clock.set("2026-12-24T18:00");
            assertThat(main(browser.open("/contact").page())).contains("Closed. Opens Tuesday at 9am");
        }
    }

    @Test
    void aReaderSaysThatAPageIsOfNoUseAndWhy() {
        for (var browser : List.of(Browser.at(port), Browser.withoutJavaScript(port))) {
            try (browser) {
                var page = browser.open("/services/pothole").page();
                page.click(".frontdoor-feedback button:has-text('No')");
                browser.screenshot("feedback-ask");
                page.fill("#wrong", "I am pat@example.org, call 01632 960001 about the road");
                page.click("main form button:has-text('Send')");
                assertThat(page.locator("h1").textContent()).isEqualTo("Thank you for telling us");
                assertThat(main(page)).contains("We read every answer at Anytown Town Hall.");
                page.goBack();
                assertThat(page.url()).contains("/feedback/more?id=");
            }
        }
        assertThat(feedback.pages(10)).anySatisfy(count -> {
            assertThat(count.page()).isEqualTo("/services/pothole");
            assertThat(count.notUseful()).isEqualTo(2);
        });
        assertThat(feedback.remarks(10).getFirst().wrong()).isEqualTo("I am … call … about the road");
    }

    @Test
    void searchEnginesAreToldWhatIsForEverybody() {
        try (var browser = Browser.at(port)) {
            var robots = browser.page().context().request().get("/robots.txt").text();
            assertThat(robots)
                    .contains("Disallow: /\n", "Allow: /services\n", "/sitemap.xml")
                    .doesNotContain("/desk");
            var map = browser.page().context().request().get("/sitemap.xml").text();
            assertThat(map).contains("/services/pothole</loc>", "/articles/", "/packs/", "/events/i_am_moving</loc>");

            var page = browser.open("/services/pothole").page();
            assertThat(page.locator("meta[name=description]").getAttribute("content"))
                    .startsWith("Tell us about a hole");
            assertThat(page.locator("link[rel=canonical]").getAttribute("href")).endsWith("/services/pothole");
            assertThat(
                            page.evaluate(
                                    "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"))
                    .isEqualTo("GovernmentService");
            assertThat(page.navigate("/services/pothole").headers()).doesNotContainKey("x-robots-tag");
            assertThat(page.navigate("/services?q=pothole").headers()).containsEntry("x-robots-tag", "noindex");
            assertThat(page.navigate("/track").headers()).containsEntry("x-robots-tag", "noindex");
        }
    }

    @Test
    void aPageOnPaperIsALetter() {
        try (var browser = Browser.at(port)) {
            var page = browser.open("/privacy/pothole").page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            browser.screenshot("print-privacy");
            assertThat(page.locator(".govuk-service-navigation").isVisible()).isFalse();
            assertThat(page.locator(".frontdoor-feedback").isVisible()).isFalse();
            assertThat((String) page.evaluate(
                            "getComputedStyle(document.querySelector('main a[href^=http]'),'::after').content"))
                    .contains("ico.org.uk");
        }
    }

    @Test
    void nothingServedIsGovUksOwn() throws IOException {
        try (var assets = Files.walk(Path.of("target/classes/static/assets"))) {
            for (var file : assets.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainIgnoringCase("GDS Transport", "crown", "logotype", "govuk-logo", "opengraph");
            }
        }
        try (var browser = Browser.at(port)) {
            var page = browser.open("/").page();
            assertThat(page.locator("header img").getAttribute("src")).isEqualTo("/crest");
            assertThat((int) page.evaluate("document.querySelector('header img').naturalWidth"))
                    .isPositive();
            assertThat(page.locator("svg").count()).isZero();
            assertThat(page.content()).doesNotContain("logotype", "govuk-crown");
            var icon = page.navigate("/icon.svg");
            assertThat(icon.headers()).containsEntry("content-type", "image/svg+xml");
            assertThat(icon.headers().get("content-security-policy")).contains("sandbox");
            assertThat(icon.text()).contains("#00504a", ">A<");
        }
    }

    private static String main(Page page) {
        return page.locator("main").textContent().replaceAll("\\s+", " ");
    }
}
