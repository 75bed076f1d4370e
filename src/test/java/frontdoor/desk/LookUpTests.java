package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Finding cases and people again, as far as the reader may know of them.
@SpringBootTest
@AutoConfigureMockMvc
class LookUpTests {

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void findsACaseByWhatSomebodySays() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.post(SAM, "/desk/find", Map.of("q", kase.reference().value())))
                .hasRedirectedUrl("/desk/cases/" + kase.reference());
        assertThat(text(desk.post(SAM, "/desk/find", Map.of("q", "pat@example.org"))))
                .contains("Report a missed bin");
        assertThat(text(desk.post(REG, "/desk/find", Map.of("q", "pat@example.org"))))
                .contains("Nothing was found");
    }

    @Test
    void showsAPersonToThoseWhoTalkWithPeople() {
        long person = people.known(Details.of("Max Sample", "max.sample@example.org", null));

        assertThat(desk.page(SAM, "/desk/people/" + person)).contains("Max Sample");
        assertThat(desk.get(CHRIS, "/desk/people/" + person)).hasStatus(404);
    }

    @Test
    void keepsQuietAboutContactsOfServicesThatAreNotTheReaders() {
        long person = people.known(Details.of("Nan Sample", "nan.sample@example.org", null));
        contacts.log(new NewContact(
                Channel.PHONE,
                person,
                "withdrawn_service",
                null,
                Actor.staff("reg"),
                null,
                Outcome.RESOLVED,
                null,
                "A very private note",
                List.of(),
                "test:" + person));
        var clerk = SignedInAs.staff("clerk", Set.of("somewhere"), Set.of("supervisor"));

        assertThat(desk.page(clerk, "/desk/people/" + person)).contains("A very private note");
        assertThat(desk.page(SAM, "/desk/people/" + person))
                .contains("Nan Sample", "by telephone")
                .doesNotContain("A very private note");
    }
}
