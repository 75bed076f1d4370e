package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Two people with one case open know of each other.
@SpringBootTest
@AutoConfigureMockMvc
class CaseHereTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private Reference kase;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        kase = aMissedBin().openedIn(cases).reference();
    }

    @Test
    void whoeverOpensItSeesWhoHasItOpenAlreadyWithoutAnyScript() {
        assertThat(desk.page(TAM, at())).doesNotContain("is reading this case");

        assertThat(desk.page(CHRIS, at())).contains("Tam Template is reading this case");
        assertThat(desk.page(TAM, at() + "/actions/ask_more")).contains("Chris Crewe is reading this case");
        assertThat(desk.page(CHRIS, at())).contains("Tam Template is writing on this case");
    }

    @Test
    void thePageHearsWhoComesAndGoes() {
        desk.page(TAM, at());
        assertThat(here(CHRIS, 1, false)).isEqualTo("Tam Template is reading this case.");
        assertThat(here(TAM, 1, true)).isEqualTo("Chris Crewe is reading this case.");
        assertThat(here(CHRIS, 1, false)).isEqualTo("Tam Template is writing on this case.");

        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(here(CHRIS, 1, false)).isEmpty();
    }

    @Test
    void whatSomebodyElseDidIsToldAndWhatWasTypedIsKept() {
        desk.act(
                TAM,
                cases.find(kase).orElseThrow(),
                "ask_more",
                1,
                Map.of("question", "Which gate is the bin behind?"));
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));

        assertThat(here(TAM, 1, false)).startsWith("This case has changed since you opened it.");
        assertThat(here(TAM, 2, false)).isEmpty();
        var second = desk.act(TAM, cases.find(kase).orElseThrow(), "ask_more", 1, Map.of("question", "My own words"));
        assertThat(second).hasStatus(409);
        assertThat(text(second)).contains("My own words");
    }

    @Test
    void whoeverMayNotSeeTheCaseHearsNothingOfIt() {
        assertThat(desk.post(REG, at() + "/here", Map.of("revision", "1"))).hasStatus(404);
    }

    private String at() {
        return "/desk/cases/" + kase;
    }

    private String here(RequestPostProcessor who, int revision, boolean writing) {
        var heard = desk.post(
                who, at() + "/here?revision=" + revision, Map.of("command", id(), "writing", String.valueOf(writing)));
        assertThat(heard).hasStatusOk();
        return text(heard);
    }
}
