package frontdoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import frontdoor.testing.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A browser that one person uses after another shows nothing of the one to the other.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KioskTests {

    private static final List<String> PAGES = List.of(
            "/", "/services", "/services/pothole", "/contact", "/accessibility", "/privacy", "/cookies", "/track");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPageOfAKioskCanBeFinishedAndLeadsNowhereElse() {
        try (var browser = aKiosk()) {
            for (var path : PAGES) {
                var page = browser.open(path).page();
                assertThat(page.locator(".frontdoor-kiosk-bar button").isVisible())
                        .as(path)
                        .isTrue();
                assertThat(page.locator("a[href*=':'], a[href^='//'], a[target]")
                                .count())
                        .as(path)
                        .isZero();
            }
            browser.open("/contact").check("kiosk-contact");
            browser.open("/").check("kiosk-home");
            assertThat(browser.open("/contact").page().locator("main").textContent())
                    .contains("hello@anytown.example.org");
        }
    }

    @Test
    void whenNobodyTouchesItItForgetsThePersonAndBackShowsNothing() {
        try (var browser = Browser.at(port)) {
            browser.page().clock().install();
            begin(browser);
            var page = typeThings(browser);
            page.clock().runFor(61_000);
            assertThat(page.locator("dialog").isVisible()).isTrue();
            browser.check("kiosk-warning");
            page.keyboard().press("Escape");
            page.clock().runFor(55_000);
            assertThat(page.locator("dialog").isVisible()).isFalse();

            page.clock().runFor(36_000);
            page.waitForURL("http://127.0.0.1:" + port + "/");
            nothingIsLeft(page);
        }
    }

    @Test
    void whoFinishesLeavesNothingBehind() {
        try (var browser = aKiosk()) {
            var page = typeThings(browser);
            page.click(".frontdoor-kiosk-bar button");
            page.waitForURL("http://127.0.0.1:" + port + "/");
            nothingIsLeft(page);
        }
    }

    @Test
    void withoutScriptsItStartsAgainToo() {
        try (var browser = Browser.withoutJavaScript(port)) {
            begin(browser);
            var page = typeThings(browser);
            assertThat(page.content()).contains("http-equiv=\"refresh\" content=\"90; url=/kiosk/reset\"");
            browser.open("/kiosk/reset");
            nothingIsLeft(page);
        }
    }

    @Test
    void anybodyCanClearWhatTheyTypedOnADeviceThatOthersUse() {
        try (var browser = Browser.at(port)) {
            var page = typeThings(browser);
            browser.open("/kiosk/reset");
            assertThat(page.url()).endsWith("/leave");
            assertThat(drafts()).isEqualTo(1);
            browser.check("leave");
            page.locator("main form button").click();
            browser.check("leave-done");
            assertThat(drafts()).isZero();
            assertThat(page.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .doesNotContain("__Host-visit");
        }
    }

    private Browser aKiosk() {
        var browser = Browser.at(port);
        begin(browser);
        return browser;
    }

    private static void begin(Browser browser) {
        browser.open("/kiosk").page().locator("main form button").click();
        assertThat(browser.page().locator(".frontdoor-kiosk-bar").isVisible()).isTrue();
    }

    /// Searches, answers a question, and is in the middle of the next.
    private Page typeThings(Browser browser) {
        jdbc.sql("delete from drafts.draft").update();
        var page = browser.open("/").page();
        page.fill("#q", "zebrafish");
        page.keyboard().press("Enter");
        page.waitForURL("**/services?*q=zebrafish*");
        assertThat(page.inputValue("#q")).isEqualTo("zebrafish");
        browser.open("/services/ask_the_council")
                .page()
                .locator("main form button")
                .first()
                .click();
        var field = page.locator("main textarea, main input[type=text]").first();
        if (field.count() == 0) {
            page.locator("main input[type=radio]").first().check();
            page.locator("main form button").first().click();
        }
        page.locator("main textarea, main input[type=text]").first().fill("zebrafish in my street");
        page.locator("main form button").first().click();
        page.locator("main input[type=text], main textarea").first().fill("zebrafish of Pat");
        assertThat(drafts()).isEqualTo(1);
        return page;
    }

    private int drafts() {
        return jdbc.sql("select count(*) from drafts.draft")
                .query(Integer.class)
                .single();
    }

    private void nothingIsLeft(Page page) {
        assertThat(drafts()).isZero();
        assertThat(page.context().cookies())
                .extracting((Cookie cookie) -> cookie.name)
                .doesNotContain("__Host-visit")
                .contains("__Host-kiosk");
        for (int steps = 0; steps < 8; steps++) {
            page.goBack();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.content()).as(page.url()).doesNotContain("zebrafish");
            var fields = (String) page.evaluate(
                    "[...document.querySelectorAll('input, textarea')].map((field) => field.value).join()");
            assertThat(fields).as(page.url()).doesNotContain("zebrafish");
        }
    }
}
