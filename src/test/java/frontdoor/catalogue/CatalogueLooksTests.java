package frontdoor.catalogue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CatalogueLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
        browser.signIn(sessions, "sam", clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheCatalogueToARequest() {
        browser.open("/desk/catalogue").check("catalogue");
        browser.open("/desk/catalogue/it_help").check("catalogue-ask");
        send();
        browser.check("catalogue-problem");
        browser.complaints().clear();
        browser.page().getByLabel("A computer or a screen").check();
        browser.page().getByLabel("What happens?").fill("My screen is dark");
        browser.page()
                .getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                .check();
        send();
        browser.check("catalogue-request");
    }

    private void send() {
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }
}
