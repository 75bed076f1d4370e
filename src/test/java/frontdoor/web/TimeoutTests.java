package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import frontdoor.FrontDoor;
import frontdoor.testing.Browser;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The warning before a page times out, with the browser's own clock put on.
@SpringBootTest(
        classes = {FrontDoor.class, GalleryTests.Show.class, GalleryTests.Open.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class TimeoutTests {

    @LocalServerPort
    int port;

    @Test
    void aWarningComesInTimeAndCountsDownAloudButSeldom() {
        onThePage(page -> {
            page.clock().runFor(59_000);
            assertThat(isWarned(page)).isFalse();
            page.clock().runFor(2_000);
            assertThat(isWarned(page)).isTrue();
            assertThat(page.locator("dialog [data-count]").textContent()).isEqualTo("You have 59 seconds left");
            assertThat(page.locator("dialog [data-told]").getAttribute("role")).isEqualTo("status");
            var told = page.locator("dialog [data-told]").textContent();
            page.clock().runFor(5_000);
            assertThat(page.locator("dialog [data-count]").textContent()).isEqualTo("You have 54 seconds left");
            assertThat(page.locator("dialog [data-told]").textContent()).isEqualTo(told);
            page.clock().runFor(9_000);
            assertThat(page.locator("dialog [data-told]").textContent()).isEqualTo("You have 45 seconds left");
        });
    }

    @Test
    void theWarningCanBeReadByEverybody() {
        try (var browser = Browser.at(port)) {
            browser.page().clock().install();
            browser.open("/gallery/timeout").page().clock().runFor(70_000);
            browser.check("timeout-warning");
        }
    }

    @Test
    void whoStaysIsBackWhereTheyWereWithWhatTheyTyped() {
        onThePage(page -> {
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.fill("#name", "Pat Example");
            page.clock().runFor(61_000);
            assertThat(focus(page)).isEqualTo("Stay on this page");
            page.keyboard().press("Enter");
            assertThat(isWarned(page)).isFalse();
            assertThat(focus(page)).isEqualTo("name");
            assertThat(page.inputValue("#name")).isEqualTo("Pat Example");
            assertThat(asked).contains("http://127.0.0.1:" + port + "/gallery/bare");
            page.clock().runFor(59_000);
            assertThat(isWarned(page)).isFalse();
        });
    }

    @Test
    void escapeStaysToo() {
        onThePage(page -> {
            page.focus("#name");
            page.clock().runFor(61_000);
            page.keyboard().press("Escape");
            assertThat(isWarned(page)).isFalse();
            assertThat(focus(page)).isEqualTo("name");
        });
    }

    @Test
    void whoDoesNothingIsLedAwayAndBackDoesNotLeadToThePage() {
        onThePage(page -> {
            page.clock().runFor(119_000);
            assertThat(page.url()).endsWith("/gallery/timeout");
            page.clock().runFor(2_000);
            page.waitForURL("**/gallery/resident");
            page.goBack();
            assertThat(page.url()).doesNotContain("/gallery/timeout");
        });
    }

    @Test
    void aWindowThatIsUsedKeepsAnotherFromTimingOut() {
        onThePage(page -> {
            page.clock().runFor(61_000);
            assertThat(isWarned(page)).isTrue();
            var other = page.context().newPage();
            other.clock()
                    .install(new com.microsoft.playwright.Clock.InstallOptions()
                            .setTime(((Number) page.evaluate("Date.now()")).longValue()));
            other.navigate("/gallery/timeout");
            page.waitForFunction("!document.querySelector('dialog').open");
        });
    }

    private void onThePage(Consumer<Page> does) {
        try (var browser = Browser.at(port)) {
            browser.page().clock().install();
            does.accept(browser.open("/gallery/timeout").page());
        }
    }

    private static boolean isWarned(Page page) {
        return (boolean) page.evaluate("document.querySelector('dialog').open");
    }

    private static String focus(Page page) {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
    }
}
