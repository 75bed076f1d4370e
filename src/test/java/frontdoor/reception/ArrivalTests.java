package frontdoor.reception;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Who it is that comes in, and who is told of people at all.
@SpringBootTest
@AutoConfigureMockMvc
class ArrivalTests {

    private static final RequestPostProcessor RAE =
            SignedInAs.staff("rae", Set.of("contact_centre"), Set.of("receptionist"));
    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor CHRIS = SignedInAs.staff("chris", Set.of("waste_crews"), Set.of("crew"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void peopleOfOneNameCanBeToldApartAndOnlyWhatIsForThePublicIsOffered() {
        people.known(Details.of("Twin Example", "twin.one@example.org", "01632 960783"));
        people.known(Details.of("Twin Example", "twin.two@example.org", "01632 960784"));

        assertThat(post(
                        RAE,
                        "/desk/reception/town_hall/arrival",
                        Map.of("q", "Twin Example", "find", "yes", "words", "my rates")))
                .bodyText()
                .contains("Telephone ends in 783", "Telephone ends in 784", "my rates")
                .doesNotContain("01632 960783", "twin.one@example.org")
                .doesNotContain("Get help with a computer");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        assertThat(post(RAE, "/desk/reception/town_hall/arrival", Map.of("who", "new", "words", "my rates")))
                .hasStatus(422)
                .bodyText()
                .contains("my rates", "Enter their name");
    }

    @Test
    void whoeverMayNotSeePeopleIsToldThatTheyWereNotLookedFor() {
        var asked = Map.of("q", "Nobody Atall");

        assertThat(post(RAE, "/desk/find", asked)).bodyText().contains("Only cases were looked for", "at reception");
        assertThat(post(CHRIS, "/desk/find", asked))
                .bodyText()
                .contains("Only cases were looked for")
                .doesNotContain("at reception");
        assertThat(post(SAM, "/desk/find", asked)).bodyText().doesNotContain("Only cases were looked for");
    }

    private MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> typed) {
        var request = mvc.post()
                .uri(address)
                .with(who)
                .with(OurForm.token())
                .param("command", UUID.randomUUID().toString());
        typed.forEach(request::param);
        return request.exchange();
    }
}
