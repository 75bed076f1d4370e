package frontdoor.reception;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Who it is that comes in, and who is told of people at all.
@SpringBootTest
@AutoConfigureMockMvc
class ArrivalTests {

    private static final RequestPostProcessor RAE =
            SignedInAs.staff("rae", Set.of("contact_centre"), Set.of("receptionist"));

    @Autowired
    People people;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc, @Autowired SettableClock clock) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void peopleOfOneNameCanBeToldApartAndOnlyWhatIsForThePublicIsOffered() {
        people.known(Details.of("Twin Example", "twin.one@example.org", "01632 960783"));
        people.known(Details.of("Twin Example", "twin.two@example.org", "01632 960784"));

        assertThat(desk.post(
                        RAE,
                        "/desk/reception/town_hall/arrival",
                        Map.of("command", AtTheDesk.id(), "q", "Twin Example", "find", "yes", "words", "my rates")))
                .bodyText()
                .contains("Telephone ends in 783", "Telephone ends in 784", "my rates")
                .doesNotContain("01632 960783", "twin.one@example.org")
                .doesNotContain("Get help with a computer");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        assertThat(desk.post(
                        RAE,
                        "/desk/reception/town_hall/arrival",
                        Map.of("command", AtTheDesk.id(), "who", "new", "words", "my rates")))
                .hasStatus(422)
                .bodyText()
                .contains("my rates", "Enter their name");
    }

    @Test
    void whoeverMayNotSeePeopleIsToldThatTheyWereNotLookedFor() {
        var asked = Map.of("q", "Nobody Atall");

        assertThat(desk.post(RAE, "/desk/find", asked))
                .bodyText()
                .contains("Only cases were looked for", "at reception");
        assertThat(desk.post(CHRIS, "/desk/find", asked))
                .bodyText()
                .contains("Only cases were looked for")
                .doesNotContain("at reception");
        assertThat(desk.post(SAM, "/desk/find", asked)).bodyText().doesNotContain("Only cases were looked for");
    }
}
