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
import frontdoor.performance.Measure;
import frontdoor.testing.SettableClock;
import frontdoor.web.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
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
    void namesTheFileOfAMeasureThatCannotBeCounted(@Autowired Pages pages) throws Exception {
        var measure = new Measure("broken", "Broken", Measure.Unit.COUNT, null, null, "none", "Nothing.", "select");
        var query = FiguresQuery.of(null, null, null, null, null, clock);
        var choices = new FiguresPage.Choices(List.of(), List.of(), List.of(), "");
        var page = new FiguresPage(query, query.month().atDay(1), choices, List.of(), List.of(measure));
        var response = new MockHttpServletResponse();

        pages.show("desk/figures", page).render(Map.of(), new MockHttpServletRequest(), response);

        assertThat(response.getContentAsString()).contains("Broken", "Cannot be counted", "measures/broken.sql");
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
