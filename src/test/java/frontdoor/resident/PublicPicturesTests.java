package frontdoor.resident;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import frontdoor.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public pages that the main walk does not pass, as a browser shows them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPicturesTests {

    @LocalServerPort
    int port;

    @Test
    void everyPageCanBeUsedByEverybody() {
        try (var browser = Browser.at(port)) {
            browser.open("/services").check("public-services");
            browser.open("/services?q=xylophone").check("public-nothing-found");
            browser.open("/events/i_am_moving").check("public-event");
            browser.open("/articles/blue-badge-who-qualifies").check("public-article");
            browser.open("/contact").check("public-contact");
            browser.open("/accessibility").check("public-accessibility");
            browser.open("/privacy").check("public-privacy");
            browser.open("/cookies").check("public-cookies");
            browser.open("/nowhere").check("public-not-found").complaints().clear();
        }
    }

    @Test
    void anInformationPackIsReadOnPaperAsWell() {
        try (var browser = Browser.at(port)) {
            browser.open("/packs/bereavement").check("public-pack");
            browser.open("/packs/moving_home?lang=cy").check("public-pack-cy");
            browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            browser.open("/packs/bereavement?lang=en").screenshot("public-pack-print");
        }
    }

    @Test
    void everyServiceCanBeBegunByEverybody() {
        try (var browser = Browser.at(port)) {
            for (var service : new String[] {"pothole", "fly_tip", "blue_badge", "complaint", "bereavement"}) {
                var page = browser.open("/services/" + service)
                        .check("public-service-" + service)
                        .page();
                page.locator("main form button").first().click();
                browser.check("public-first-question-" + service);
            }
        }
    }
}
