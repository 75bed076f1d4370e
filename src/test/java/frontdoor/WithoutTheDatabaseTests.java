package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import frontdoor.files.CraftedPhoto;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The database goes away while people are typing, and comes back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WithoutTheDatabaseTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private DataSource real;
    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        real = Objects.requireNonNull(jdbc.getDataSource());
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        jdbc.setDataSource(real);
        browser.complaints().removeIf(complaint -> complaint.contains("503") || complaint.contains("422"));
        browser.close();
    }

    @Test
    void anAdviserLosesNoWordOfTheirNote() {
        browser.signIn(sessions, "sam", clock.instant());
        var page = browser.open("/desk/contact").page();
        page.fill("[name=note]", "Rang about the bus pass");

        goesAway();
        page.click("text=Log the contact");
        assertThat(browser.check("failure-away").page().textContent("h1")).contains("not available");

        comesBack();
        page.click("button:has-text('Try again')");
        assertThat(page.inputValue("input[type=text][name=note], textarea[name=note]"))
                .isEqualTo("Rang about the bus pass");
    }

    @Test
    void theReportOfTheWindowIsSentAgainAndNotThatOfAnother() {
        var page = browser.open("/services/pothole").page();
        page.click("text=Start now");
        page.fill("textarea", "Outside the first window");
        var draft = page.inputValue("[name=_draft]");

        goesAway();
        page.click("text=Continue");

        assertThat(page.inputValue("form [name=_draft]")).isEqualTo(draft);
        assertThat(page.locator("form input[value='Outside the first window']").count())
                .isEqualTo(1);
        comesBack();
        page.click("button:has-text('Try again')");
        page.locator("h1:not(:has-text('not available'))").waitFor();
    }

    @Test
    void whoeverChoseAFileIsToldToChooseItAgain() {
        var page = browser.open("/services/graffiti").page();
        page.click("text=Start now");
        page.fill("textarea", "The bench");
        page.click("text=Continue");
        page.check("[name=offensive][value=false]");
        page.click("text=Continue");
        page.check("[name=surface][value=public]");
        page.click("text=Continue");
        page.setInputFiles("[name=photo]", new FilePayload("wall.jpg", "image/jpeg", CraftedPhoto.takenAt(53.4, 0.5)));

        goesAway();
        page.click("text=Continue");

        assertThat(browser.check("failure-away-with-a-file").page().textContent("main"))
                .contains("choose it again");
        comesBack();
        page.click("button:has-text('Try again')");
        page.locator("h1:not(:has-text('not available'))").waitFor();
    }

    private void goesAway() {
        jdbc.setDataSource(new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLTransientConnectionException("The server was ended");
            }
        });
    }

    private void comesBack() {
        jdbc.setDataSource(real);
    }
}
