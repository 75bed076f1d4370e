package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import frontdoor.guard.PublicAddresses;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Follows every link from page to page, as somebody does who has come for the first time. A new page is looked at
/// because it is linked or has an address of its own; one that cannot be come upon so must be named here.
class EveryPublicPageTests extends MondayMorning {

    /// Pages in the midst of something, at which [EveryQuestionTests], [EveryStateTests] and the stories look.
    private static final Set<String> ON_THE_WAY = Set.of(
            "/report/{service}/{step}",
            "/report/{service}/check",
            "/report/{service}/done",
            "/report/{service}/contact",
            "/report/{service}/already",
            "/report/{service}/open",
            "/report/{service}/place/{photo}",
            "/report/{service}/save",
            "/report/{service}/saved",
            "/events/{event}/offers",
            "/events/{event}/list",
            "/events/{event}/summary",
            "/return/{link}",
            "/track/{reference}",
            "/track/{reference}/{step}",
            "/track/{reference}/consent/{line}",
            "/track/{reference}/your-appointment",
            "/track/{reference}/your-pack",
            "/track/{reference}/your-pack/{size}",
            "/solved/{token}");

    @Autowired
    RequestMappingHandlerMapping controllers;

    private final Set<String> seen = new TreeSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    @Test
    void everyPageThatALinkLeadsToCanBeUsedByEverybody() {
        try (var browser = Browser.at(port).forgetful()) {
            crawl(browser, new Inspection("public"));
        }
        assertThat(PublicAddresses.of(controllers))
                .as("addresses that no link leads to")
                .filteredOn(address -> !address.startsWith("/account/")) // for whoever is signed in
                .allSatisfy(address -> assertThat(ON_THE_WAY.contains(address) || isSeen(address))
                        .as(address)
                        .isTrue());
    }

    @Test
    @EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
    void everyPageCanBeUsedByEverybodyInWelsh() {
        try (var browser = Browser.at(port).forgetful()) {
            browser.open("/?lang=cy");
            crawl(browser, new Inspection("public-cy"));
            assertThat(browser.open("/").page().locator("html").getAttribute("lang"))
                    .isEqualTo("cy");
        }
    }

    private void crawl(Browser browser, Inspection inspection) {
        PublicAddresses.of(controllers).stream()
                .filter(address -> !address.contains("{"))
                .forEach(next::add);
        while (!next.isEmpty()) {
            var path = next.remove();
            if (seen.add(path) && isPage(browser, path)) {
                links(browser).forEach(next::add);
                inspection.look(browser, name(path));
            }
        }
        inspection.assertNothingFound();
    }

    /// Some addresses are no pages, and some lead to another, which has its turn.
    private boolean isPage(Browser browser, String path) {
        var answer = browser.page()
                .context()
                .request()
                .get("http://127.0.0.1:" + port + path, RequestOptions.create().setMaxRedirects(0));
        if (answer.status() != 200
                || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            assertThat(answer.status() < 400 || answer.status() == 410)
                    .as(path + " answers " + answer.status())
                    .isTrue();
            return false;
        }
        browser.open(path);
        return true;
    }

    private static List<String> links(Browser browser) {
        var found = (List<?>)
                browser.page().evaluate("[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.pathname)");
        return found.stream().map(String::valueOf).distinct().toList();
    }

    private boolean isSeen(String address) {
        var pattern = PathPatternParser.defaultInstance.parse(address);
        return seen.stream().anyMatch(path -> pattern.matches(PathContainer.parsePath(path)));
    }

    private static String name(String path) {
        return path.equals("/") ? "home" : path.substring(1).replace('/', '-');
    }
}
