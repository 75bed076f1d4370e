package frontdoor.proof;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import frontdoor.testing.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What people read when it is not their form that is wrong: ours is broken, away, or will not take what came.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"frontdoor.away.from=2026-11-28T22:00", "frontdoor.away.until=2026-11-29T06:00"})
class EveryFailureTests {

    private static final int TOO_LARGE = 3 << 20; // letters

    @Autowired
    Cases cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private Inspection inspection;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.complaints().clear();
        browser.close();
    }

    @Test
    void whatWeWillNotTakeIsSaid() {
        inspection = new Inspection("will-not");
        browser.open("/track");
        browser.page().evaluate("document.querySelector('main [name=_csrf]').value = 'not ours'");
        Filler.send(browser.page());
        looks(403, "403");
        browser.open("/services?q=%zz");
        looks(400, "400");
        browser.open("/account/enter?key=used");
        looks(410, "410");
        tooLarge();
        looks(413, "413");
        inspection.assertNothingFound();
    }

    private void tooLarge() {
        var page = browser.open("/services/graffiti").page();
        Filler.send(page);
        page.evaluate("most => { document.querySelector('main [name=_draft]').value = 'x'.repeat(most); }", TOO_LARGE);
        Filler.send(page);
    }

    @Test
    void whatIsBrokenOrAwayIsSaidInBothLanguages() {
        inspection = new Inspection("away");
        var began = browser.open("/services/missed_bin").page();
        Filler.send(began);
        began.click("text=Enter the address yourself");
        began.fill("[name=address-line]", "1 Failing Street");
        began.fill("[name=address-postcode]", "ZZ99 9ZZ");
        var real = Objects.requireNonNull(jdbc.getDataSource());
        jdbc.setDataSource(new Gone(real));
        try {
            Filler.send(began);
            looks(503, "with-a-form");
            browser.open("/report/missed_bin/bin");
            looks(503, "without-one");
        } finally {
            jdbc.setDataSource(real);
        }
        var reference = aMissedBin().openedIn(cases).reference().value();
        jdbc.execute("alter table cases.tracking_code rename to mislaid");
        try {
            for (var language : new String[] {"en", "cy"}) {
                browser.open("/track?lang=" + language);
                browser.page().fill("#reference", reference);
                Filler.send(browser.page());
                looks(500, "500-" + language);
                browser.open("/nowhere");
                looks(404, "404-" + language);
            }
        } finally {
            jdbc.execute("alter table cases.mislaid rename to tracking_code");
        }
        inspection.assertNothingFound();
    }

    @Test
    void whileThePagesAreAwayOnPurposeItSaysUntilWhen() {
        inspection = new Inspection("on-purpose");
        clock.set("2026-11-28T23:00");
        browser.open("/services");
        looks(503, "away");
        browser.open("/contact");
        looks(200, "contact");
        inspection.assertNothingFound();
    }

    private void looks(int status, String name) {
        assertThat(browser.status()).as(name).isEqualTo(status);
        inspection.look(browser, name);
        browser.complaints().clear();
    }

    private static final class Gone extends DelegatingDataSource {

        Gone(javax.sql.DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLTransientConnectionException("The server was ended");
        }
    }
}
