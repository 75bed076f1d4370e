package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.testing.Browser;
import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people do with a browser makes one case of one report: they click twice, go back, refresh, and come again.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class NeverTwiceTests extends MondayMorning {

    enum Scripts {
        ON,
        OFF
    }

    private static int doors; // each report is about another, so that none joins another

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void aDoubleClickSendsOnce(Scripts scripts) {
        try (var browser = filledIn(scripts)) {
            int before = cases();
            send(browser.page()).dblclick();
            browser.page().waitForURL("**/done*");
            assertThat(cases()).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void backAndSendAgainAndRefreshMakeNoSecond(Scripts scripts) {
        try (var browser = filledIn(scripts)) {
            int before = cases();
            var page = browser.page();
            send(page).click();
            page.waitForURL("**/done*");
            var reference = page.locator("main strong").first().innerText();
            for (int i = 0; i < 3; i++) {
                page.reload();
            }
            page.goBack();
            if (URI.create(page.url()).getPath().endsWith("/check")
                    && send(page).count() > 0) {
                send(page).click();
            }
            page.navigate("/report/missed_bin/done");
            assertThat(page.locator("main strong").first().innerText()).isEqualTo(reference);
            page.navigate("/report/missed_bin/check");
            assertThat(page.url()).endsWith("/done");
            assertThat(cases()).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void aStepThatIsLeftOutLeadsToTheFirstUnanswered(Scripts scripts) {
        try (var browser = browser(scripts)) {
            var page = browser.open("/services/missed_bin").page();
            Filler.send(page);
            var first = URI.create(page.url()).getPath();
            for (var step : new String[] {"check", "done", "no_such_step"}) {
                page.navigate("/report/missed_bin/" + step);
                assertThat(URI.create(page.url()).getPath()).as(step).isIn(first, "/services/missed_bin");
            }
            page.navigate("/report/missed_bin/notes");
            if (page.url().endsWith("/notes")) {
                Filler.send(page);
            }
            assertThat(URI.create(page.url()).getPath()).isEqualTo(first);
        }
    }

    private Browser filledIn(Scripts scripts) {
        var browser = browser(scripts);
        var page = browser.open("/services/missed_bin").page();
        Filler.send(page);
        int door = doors++;
        for (int attempt = 0; !page.url().endsWith("/check") && attempt < 30; attempt++) {
            Filler.answer(page, door);
            Filler.send(page);
        }
        browser.complaints().removeIf(complaint -> complaint.contains("422"));
        assertThat(page.url()).endsWith("/check");
        return browser;
    }

    private Browser browser(Scripts scripts) {
        return scripts == Scripts.ON ? Browser.at(port) : Browser.withoutJavaScript(port);
    }

    private static Locator send(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true));
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }
}
