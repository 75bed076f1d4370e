package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import frontdoor.testing.Browser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A call that rings is told on every page of the desk, for as long as it rings.
class RingsOnEveryPageTests extends SamAtATelephone {

    private static final String NUMBER = "01632 960881";
    private static final String RINGS = "A call rings for you from " + NUMBER;
    private static final String TALKS = "You are on a call that is not on your screen";
    private static final String FIND = "/desk/find";

    RingsOnEveryPageTests() {
        super(NUMBER);
    }

    @AfterEach
    void theyRingOff() {
        happens("ended");
    }

    @Test
    void aPageThatIsOpenedSaysItWithoutScriptsToWhomeverItRingsFor() {
        assertThat(desk.page(SAM, FIND)).doesNotContain("A call rings for you from 0");

        happens("offered");

        assertThat(desk.page(SAM, FIND))
                .contains("<p class=\"govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-2\">" + RINGS);
        assertThat(desk.page(TAM, FIND)).doesNotContain(NUMBER);
        happens("abandoned");
        assertThat(desk.page(SAM, FIND)).doesNotContain(NUMBER);
    }

    @Test
    void onlyAPageOfSomebodyWithATelephoneListens() {
        assertThat(desk.page(SAM, FIND)).contains("data-ringing");
        assertThat(desk.page(CHRIS, "/desk/queue")).doesNotContain("data-ringing");
    }

    @Test
    void whatWasTakenWhileItRangRingsNoMore() {
        happens("offered");
        desk.post(SAM, "/desk/contact/take", Map.of());
        assertThat(desk.page(SAM, FIND)).doesNotContain(RINGS);

        happens("answered");

        assertThat(desk.page(SAM, FIND)).doesNotContain(RINGS).doesNotContain(TALKS + ". " + NUMBER);
        assertThat(desk.page(SAM, "/desk/contact")).contains(NUMBER).doesNotContain(RINGS);
    }

    @Test
    void whatWasLoggedBeforeTheTelephoneSaysItsEndRingsNoMore() {
        happens("offered");
        desk.post(SAM, "/desk/contact/take", Map.of());
        happens("answered");
        var ended =
                Map.of("command", command(desk.page(SAM, "/desk/contact")), "outcome", "resolved", "wrap-up", "yes");
        assertThat(desk.post(SAM, "/desk/contact", ended)).hasRedirectedUrl("/desk/contact?logged");

        assertThat(desk.page(SAM, "/desk/contact?logged=")).doesNotContain(NUMBER);
    }

    @Test
    void whatWasAnsweredAndNotTakenIsSaidToBeTalkedIn() {
        happens("offered");
        happens("answered");

        assertThat(desk.page(SAM, FIND)).contains(TALKS + ". " + NUMBER).doesNotContain(RINGS);
    }

    @Test
    void comesToAnOpenPageWithItsNumberAndGoesWhenItIsOver() {
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(FIND);
            var rings = browser.page().getByText(RINGS);
            browser.page().waitForTimeout(500);

            long before = System.nanoTime();
            happens("offered");
            rings.waitFor();
            assertThat((System.nanoTime() - before) / 1_000_000).as("ms").isLessThan(2_000);
            browser.check("desk-rings");

            happens("abandoned");
            rings.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.HIDDEN)
                    .setTimeout(2_000));

            call = TelephoneSystem.newCall();
            happens("offered");
            rings.waitFor();
            browser.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take my call"))
                    .click();
            browser.page().waitForURL("**/desk/contact?at=found");
            assertThat(browser.page().inputValue("#q")).isEqualTo(NUMBER);
            happens("answered");
            browser.page().waitForTimeout(1_000);
            assertThat(rings.isVisible()).isFalse();
        }
    }
}
