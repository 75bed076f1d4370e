package frontdoor.working;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A case of which one promise was broken, and another runs for weeks.
@SpringBootTest
@AutoConfigureMockMvc
class BrokenPromisesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AtTheDesk desk;
    private Reference broken;
    private Reference dueToday;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update cases.kase set due_at = 'infinity', broken_until = null, late = false")
                .update();
        dueToday = aMissedBin().openedIn(cases).reference();
        jdbc.sql("update cases.kase set due_at = '2026-11-23T12:00Z' where reference = ?")
                .param(dueToday.value())
                .update();
        broken = aMissedBin().openedIn(cases).reference();
        jdbc.sql("""
                update cases.kase set late = true, broken_until = '2026-11-20T23:59:59Z', due_at = '2026-12-15T23:59:59Z'
                 where reference = ?
                """).param(broken.value()).update();
    }

    @Test
    void comesFirstWithTheDayAndTheNextOneApart() {
        var page = desk.page(AtTheDesk.CHRIS, "/desk/work?order=due");

        assertThat(page)
                .containsPattern(
                        "(?s)Late</strong>\\s+was due 20 November 2026\\s+<span[^>]*>Next due 15 December 2026")
                .doesNotContainPattern("(?s)Late</strong>\\s+In \\d+ days");
        assertThat(page.indexOf("/desk/cases/" + broken))
                .isPositive()
                .isLessThan(page.indexOf("/desk/cases/" + dueToday));
    }

    @Test
    void isLateForThoseWhoLeadTheTeam() {
        var page = desk.page(TAM, "/desk/overview");

        assertThat(page.indexOf("/desk/cases/" + broken))
                .isPositive()
                .isLessThan(page.indexOf("/desk/cases/" + dueToday));
        assertThat(page)
                .contains("3 days late", "Due today")
                .containsPattern("(?s)Cases</dt>.{1,200}1 late</strong>\\s+<strong[^>]*>1 due today or tomorrow");
    }
}
