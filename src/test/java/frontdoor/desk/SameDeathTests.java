package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A registrar is shown that two reports may be of one death, and says so.
@SpringBootTest
@AutoConfigureMockMvc
class SameDeathTests {

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void theSecondReportNamesTheFirstAndOneButtonJoinsThem() {
        var first =
                Requests.aBereavement().with("deceased-name", "Geoffrey Clarke").openedIn(cases);
        var second = Requests.aBereavement()
                .with("deceased-name", "Jeffrey Clark")
                .with("also_tell", "libraries", "gp")
                .by(new Reporter(null, "Meg Clark", "meg@example.org", null, null, "en"))
                .openedIn(cases);
        var here = "/desk/cases/" + second.reference();
        var page = desk.page(REG, here);
        assertThat(page)
                .contains("May be about the same", "/desk/cases/" + first.reference())
                .contains("The same or alike: Name of the person who died; When did they die?; Where did they live?")
                .contains("It is the same: " + first.reference() + " goes on");
        assertThat(desk.page(SAM, here)).contains("May be about the same").doesNotContain("It is the same:");
        var same = Map.of("command", command(page), "revision", "1");
        assertThat(desk.post(SAM, here + "/same/" + first.reference(), same)).hasRedirectedUrl(here + "?did=moved");

        assertThat(desk.post(REG, here + "/same/" + first.reference(), same))
                .hasRedirectedUrl("/desk/cases/" + first.reference() + "?did=same");
        assertThat(desk.page(REG, "/desk/cases/" + first.reference() + "?did=same"))
                .contains("They are one now", "Meg Clark", "Jeffrey Clark")
                .containsSubsequence(
                        "Asked for by somebody who reported it again",
                        "ask them before you tell anybody",
                        "Their GP surgery")
                .doesNotContain("May be about the same");
        assertThat(cases.find(first.reference()).orElseThrow().state().answers())
                .as("the first said yes to nothing of it")
                .containsEntry("also_tell", List.of("libraries", "leisure", "licensing"));
        assertThat(desk.page(REG, here))
                .contains("Reported before and joined", first.reference().value());
    }
}
