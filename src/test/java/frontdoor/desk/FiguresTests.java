package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The scorecard at the desk, and the rows behind each figure.
@SpringBootTest
@AutoConfigureMockMvc
class FiguresTests {

    @Autowired
    Cases cases;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void opensEachFigureToItsRows() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.page(TAM, "/desk/scorecard")).contains("Cases opened");
        assertThat(desk.page(TAM, "/desk/scorecard?ward=Nowhere")).contains("Not known");
        assertThat(desk.page(TAM, "/desk/scorecard/cases_opened?month=2026-11&service=missed_bin"))
                .contains(kase.reference().value());
        assertThat(desk.page(TAM, "/desk/scorecard/cases_opened.csv?month=2026-11&service=missed_bin"))
                .startsWith("id,reference,day")
                .contains(kase.reference().value());
        assertThat(audit.find(Sought.by(Actor.staff("tam")), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.EXPORT);
    }

    @Test
    void showsTheRowsOfAFigureToThoseWhoMayKnowOfTheCases() {
        var kase = aMissedBin().openedIn(cases);
        var rows = "/desk/scorecard/cases_opened?month=2026-11&service=missed_bin";

        assertThat(desk.page(REG, rows))
                .contains("choose a service")
                .doesNotContain(kase.reference().value());
        assertThat(desk.page(REG, "/desk/scorecard/cases_opened?month=2026-11"))
                .doesNotContain(kase.reference().value());
        assertThat(desk.get(REG, rows.replace("?", ".csv?"))).hasStatus(404);
        assertThat(desk.get(REG, "/desk/scorecard/cases_opened.csv?month=2026-11"))
                .hasStatus(404);
    }
}
