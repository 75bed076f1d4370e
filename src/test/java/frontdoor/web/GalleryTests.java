package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.FrontDoor;
import frontdoor.testing.Browser;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The shells, the components and the error pages, as a real browser has them.
@SpringBootTest(
        classes = {FrontDoor.class, GalleryTests.Show.class, GalleryTests.Open.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class GalleryTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"resident", "desk", "bare"})
    void everyShellAndComponentIsAccessibleAndFitsASmallScreen(String shell) {
        try (var browser = Browser.at(port)) {
            browser.open("/gallery/" + shell).check("gallery-" + shell);
        }
    }

    @Test
    void theErrorSummaryTakesTheFocusAndLeadsToTheField() {
        try (var browser = Browser.at(port)) {
            browser.open("/gallery/bare");
            assertThat(browser.page().title()).startsWith("Error: ");
            assertThat(browser.page().evaluate("document.activeElement.className"))
                    .isEqualTo("govuk-error-summary");
            browser.page().click(".govuk-error-summary a");
            assertThat(browser.page().evaluate("document.activeElement.id")).isEqualTo("wrong-name");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void aLanguageThatRunsFromRightToLeftIsShownInAMirror(int width) {
        try (var browser = Browser.at(port)) {
            browser.page().setViewportSize(width, 900);
            browser.open("/gallery/mirror");
            assertThat(browser.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            browser.assertFits().assertAccessible();
            browser.screenshot("gallery-mirror");
            browser.page().setViewportSize(width, 900);

            var back = browser.page().locator(".govuk-back-link").boundingBox();
            assertThat(back.x + back.width).isGreaterThanOrEqualTo(width - width / 8.0);
            var radio = browser.page().locator(".govuk-radios__input").first().boundingBox();
            var label = browser.page().locator(".govuk-radios__label").first().boundingBox();
            assertThat(radio.x).isGreaterThanOrEqualTo(label.x + label.width - 1);
            assertThat(
                            browser.page()
                                    .evaluate(
                                            "getComputedStyle(document.querySelector('.govuk-form-group--error')).borderRightWidth"))
                    .isEqualTo("5px");
        }
    }

    @Test
    void everyAnswerCanBeReadWithoutScripts() {
        try (var browser = Browser.withoutJavaScript(port)) {
            browser.open("/gallery/resident").screenshot("gallery-without-scripts");
            assertThat(browser.page()
                            .locator("label:has-text('Which?')")
                            .first()
                            .isVisible())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 429, 500, 503})
    void everyFailureHasAPageOfItsOwn(int status) {
        try (var browser = Browser.at(port)) {
            var response = browser.page().navigate("/gallery/failure/" + status);
            assertThat(response.status()).isEqualTo(status);
            assertThat(browser.page().locator("h1").textContent()).isNotBlank();
            browser.assertAccessible();
            browser.complaints().clear();
        }
    }

    @Test
    void aLostDatabaseIsNotAFaultAndPasses() throws Exception {
        var response = get("/gallery/outage");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(response.body()).contains("the service is not available").doesNotContain("Exception");
    }

    @Test
    void programsAreToldInJson() throws Exception {
        var response = get("/api/gallery");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void everyResponseCarriesThePolicyAndIsNotKept() throws Exception {
        for (var path : new String[] {"/gallery/bare", "/gallery/failure/500"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).hasValue(SecurityHeaders.CONTENT_SECURITY_POLICY);
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void assetsAreKeptForEver(@Autowired Site site) throws Exception {
        var headers = get(site.assets() + "/frontdoor.css").headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(headers.firstValue("Content-Encoding")).hasValue("gzip");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept-Encoding", path.startsWith("/assets/") ? "gzip" : "identity")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /// Pages that only this test has.
    @Controller
    static class Show {

        private final Site site;

        Show(Site site) {
            this.site = site;
        }

        @GetMapping("/gallery/{shell}")
        View shell(@PathVariable String shell, HttpServletRequest request) {
            return (model, asked, response) -> {
                var parameters = Map.<String, Object>of(
                        "frame",
                        Frame.of(site, request),
                        "title",
                        "Gallery",
                        "error",
                        true,
                        "back",
                        "/",
                        "content",
                        Gallery.content(shell.equals("desk")));
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write(Rendered.template("web/" + shell, parameters));
            };
        }

        /// A resident's page in a language that runs from right to left.
        @GetMapping("/gallery/mirror")
        View mirror(HttpServletRequest request) {
            return (model, asked, response) -> {
                var parameters = Map.<String, Object>of(
                        "frame",
                        Frame.of(site, request),
                        "title",
                        "Gallery",
                        "back",
                        "/",
                        "content",
                        Gallery.content(false));
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter()
                        .write(Mirrored.html(Rendered.template("web/resident", parameters, Locale.of("ar"))));
            };
        }

        /// A page that is over after two minutes, and warns one minute before.
        @GetMapping("/gallery/timeout")
        View timeout(HttpServletRequest request) {
            return (model, asked, response) -> {
                var frame = Frame.of(site, request);
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter()
                        .write(Rendered.template(
                                "web/bare",
                                Map.of("frame", frame, "title", "Time", "content", Gallery.timeout(frame))));
            };
        }

        @GetMapping("/gallery/failure/{status}")
        void fail(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("Something broke");
            }
            throw new ResponseStatusException(HttpStatus.valueOf(status));
        }

        @GetMapping("/gallery/outage")
        void outage() {
            throw new DataAccessResourceFailureException("", new SQLTransientConnectionException("No connection"));
        }

        @GetMapping("/api/gallery")
        void program() {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /// Lets anybody see them.
    static class Open {

        @Bean
        @Order(-1)
        SecurityFilterChain gallery(HttpSecurity http) {
            return http.securityMatcher("/gallery/**", "/api/gallery", "/assets/**", "/council.css", "/error")
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }
}
