package frontdoor.working;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.desk.AtTheDesk;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Lists of work say what stands in them in the words of those who work.
@SpringBootTest
@AutoConfigureMockMvc
class ListsReadTests {

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aCaseThatWaitsForThePersonSaysSoToStaff() {
        var kase = aMissedBin().openedIn(cases);
        assertThat(desk.act(TAM, kase, "ask_more", 1, Map.of("question", "Which gate?")))
                .hasStatus(303);

        assertThat(desk.page(TAM, "/desk/queue/waste_office"))
                .contains(kase.reference().value(), "Waiting for the customer")
                .doesNotContain("Waiting for you");
        assertThat(desk.page(TAM, "/desk/cases/" + kase.reference()))
                .contains("Waiting for the customer")
                .doesNotContain("Waiting for you");
    }

    @Test
    void whatIsSetCanBeTakenAwayPieceByPiece() {
        assertThat(desk.page(TAM, "/desk/work?standing=late&whose=mine&order=due"))
                .contains(
                        "href=\"/desk/work?whose=mine&amp;order=due\"",
                        "href=\"/desk/work?standing=late&amp;order=due\"")
                .contains("Change what is shown");
        assertThat(desk.page(TAM, "/desk/work?order=due")).doesNotContain("frontdoor-desk-set");
    }

    @Test
    void whereMoreAreFoundThanAreShownItIsSaid() {
        for (int number = 0; number < People.FOUND; number++) {
            people.known(Details.of("Crowd Example " + (char) ('A' + number), "crowd" + number + "@example.org", null));
        }
        assertThat(AtTheDesk.text(desk.post(SAM, "/desk/find", Map.of("q", "Crowd Example"))))
                .contains("Only the first 20 are shown");
    }
}
