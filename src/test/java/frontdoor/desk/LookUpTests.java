package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aBulkyCollection;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Finding cases and people again, as far as the reader may know of them.
@SpringBootTest
@AutoConfigureMockMvc
class LookUpTests {

    private static final RequestPostProcessor HARI =
            SignedInAs.staff("hari", Set.of("housing"), Set.of("team_officer"));

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
    void nobodyFindsACaseThatTheyMayNotOpen() {
        var kase = aBereavement().by(somebody("Bea Grieving")).openedIn(cases);

        for (var typed : List.of(
                "Bea Grieving",
                "bea.grieving@example.org",
                "01632 960771",
                "ZZ99 1AA",
                kase.reference().value())) {
            assertThat(found(HARI, typed)).as(typed).doesNotContain("Tell us that someone has died");
            assertThat(callFinds(HARI, typed))
                    .as(typed)
                    .doesNotContain(kase.reference().value());
        }
        assertThat(found(SAM, "01632 960771")).contains(kase.reference().value());
        assertThat(callFinds(SAM, "Bea Grieving")).contains(kase.reference().value());
    }

    @Test
    void nobodyFindsACaseByAPartOfItThatTheyMayNotSee() {
        var bin = aMissedBin().by(somebody("Lia Caller")).openedIn(cases);
        var bulky = aBulkyCollection().by(somebody("Lia Caller")).openedIn(cases);

        for (var typed : List.of("Lia Caller", "lia.caller@example.org")) {
            assertThat(found(CHRIS, typed)).as(typed).contains("Nothing was found");
            assertThat(found(SAM, typed))
                    .as(typed)
                    .contains(bin.reference().value(), bulky.reference().value());
        }
        assertThat(found(CHRIS, "01632 960771"))
                .as("the crew may ring about large items, not about bins")
                .contains(bulky.reference().value())
                .doesNotContain(bin.reference().value());
        assertThat(found(CHRIS, "ZZ99 1AA")).contains(bin.reference().value());
        assertThat(desk.post(CHRIS, "/desk/find", Map.of("q", bin.reference().value())))
                .hasRedirectedUrl("/desk/cases/" + bin.reference());
    }

    private String found(RequestPostProcessor who, String typed) {
        return text(desk.post(who, "/desk/find", Map.of("q", typed)));
    }

    private String callFinds(RequestPostProcessor who, String typed) {
        desk.post(who, "/desk/contact/new", Map.of());
        desk.post(who, "/desk/contact", Map.of("channel", "face_to_face", "q", typed));
        return desk.page(who, "/desk/contact").replace("value=\"" + typed + "\"", "");
    }

    private static Reporter somebody(String name) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return new Reporter(null, name, email, "+441632960771", null, "en");
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
