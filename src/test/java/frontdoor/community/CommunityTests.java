package frontdoor.community;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Residents find help in their community, and see whether anybody vouches for what they find.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommunityTests {

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
        clock.run();
    }

    @Test
    void somebodyFindsTheNearestThatSuitsThem() {
        browser.open("/").page().click("text=Find help in your community");
        browser.check("community");
        browser.page().fill("#words", "company");
        browser.page().fill("#postcode", "zz99 5fa");
        browser.page().click("text=Narrow your search");
        browser.page().fill("#age", "70");
        browser.page().click("main form button >> nth=0");
        browser.check("community-found");
        assertThat(browser.page().url()).endsWith("/community");
        var found = browser.page().locator(".frontdoor-results h3").allTextContents();
        assertThat(found)
                .startsWith("Memory café", "Repair café")
                .contains("Weekly visits")
                .doesNotContain("Youth club");
        browser.page().click("text=Memory café");
        browser.check("community-listing");
        assertThat(browser.page().locator("main").textContent())
                .contains("01632 960195", "Wednesday, 2pm to 4pm", "Free", "Ramp at the side door.", "Very near");
        browser.page().click("text=Back");
        browser.page().click("text=Clear this search");
        assertThat(browser.page().locator("main").textContent()).contains("All listings, from A to Z");
    }

    @Test
    void whatCannotBeMeantIsSaidAndNothingFoundHelps() {
        browser.open("/community");
        browser.page().fill("#postcode", "ZZ1 1ZZ");
        browser.page().click("text=Narrow your search");
        browser.page().fill("#age", "very old");
        browser.page().click("main form button >> nth=0");
        assertThat(browser.page().locator(".govuk-error-summary").textContent())
                .contains("We do not know that postcode", "Enter an age in whole years");
        browser.complaints().clear();
        browser.check("community-problem");
        browser.page().fill("#postcode", "");
        browser.page().fill("#age", "");
        browser.page().fill("#words", "submarine");
        browser.page().click("main form button >> nth=0");
        browser.check("community-none");
        assertThat(browser.page().locator("main").textContent())
                .contains("We found nothing that fits all of this.", "Look for a service of the council");
    }

    @Test
    void whoeverLooksForARefugeIsShownTheHelplineAndNothingHidden() {
        browser.open("/community");
        browser.page().fill("#words", "refuge");
        browser.page().click("main form button >> nth=0");
        assertThat(browser.page().locator(".frontdoor-results h3").allTextContents())
                .contains("Domestic abuse helpline")
                .noneMatch(name -> name.startsWith("Refuge for"));
        browser.page().click("text=Narrow your search");
        browser.page().selectOption("#need", "Children and families");
        browser.page().click("main form button >> nth=0");
        browser.check("community-related");
        assertThat(browser.page().locator("main").textContent())
                .contains("We found nothing that fits all of this.", "These may help", "Domestic abuse helpline");
        browser.page().click("text=Without the kind of help");
        assertThat(browser.page().locator("main").textContent())
                .contains("What we found", "Domestic abuse helpline")
                .doesNotContain("We found nothing");
    }

    @Test
    void aWardLeavesOutWhatIsForOthers() {
        browser.open("/community");
        browser.page().click("text=Narrow your search");
        browser.page().selectOption("#ward", "Castle");
        browser.page().selectOption("#need", "Children and families");
        browser.page().click("main form button >> nth=0");
        assertThat(browser.page().locator(".frontdoor-results h3").allTextContents())
                .contains("Stay and play", "Home visits for families")
                .doesNotContain("Youth club");
    }

    @Test
    void whatNobodyHasLookedAtForLongIsUncheckedByItself() {
        clock.forward(Duration.ofDays(400));
        browser.open("/community");
        assertThat(browser.page().locator("text=Not checked lately").count()).isEqualTo(20);
        browser.page().click("text=More");
        browser.check("community-second-page");
        browser.page().click(".frontdoor-results a >> nth=0");
        assertThat(browser.page().locator("main").textContent())
                .contains("Nobody has checked this for a while. Ask before you go.");
        browser.check("community-unchecked");
    }

    @Test
    void theSearchIsInWelshToo() {
        browser.open("/community?lang=cy").check("community-cy");
        assertThat(browser.page().locator("h1").textContent()).isEqualTo("Dod o hyd i gymorth yn eich cymuned");
        browser.page().click(".frontdoor-results a >> nth=0");
        browser.check("community-listing-cy");
    }
}
