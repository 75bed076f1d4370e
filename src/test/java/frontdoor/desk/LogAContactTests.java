package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Requests;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.Outcome;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A call, from finding out who it is to the case or the end without one; and finding things again.
@SpringBootTest
@AutoConfigureMockMvc
class LogAContactTests {

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = new AtTheDesk(mvc);
        clock.set("2026-11-23T09:30");
    }

    @Test
    void opensACaseWhileSomebodyTalks() {
        long person = people.known(Details.of("Lou Sample", "lou.sample@example.org", "01632 960777"));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "01632 960777", "words", "missed bin"));
        assertThat(desk.page(SAM, "/desk/contact")).contains("Lou Sample", "Report a missed bin collection");

        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "01632 960777", "choose", "" + person));
        var started =
                desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "01632 960777", "start", "missed_bin"));
        var asks = started.getResponse().getRedirectedUrl();
        assertThat(desk.page(SAM, asks))
                .contains("lou.sample@example.org", "Which bin was missed?")
                .doesNotContain("Was the lid closed?");

        var first = Map.of(
                "shown", "address,bin,put_out_by_7,notes",
                "address-postcode", "ZZ99 1AA",
                "address-line", id() + " Sample Street",
                "bin", "recycling",
                "put_out_by_7", "true",
                "contact_name", "Lou Sample",
                "contact_phone", "01632 960777");
        assertThat(desk.post(SAM, asks, first)).hasRedirectedUrl(asks + "?more");
        assertThat(desk.page(SAM, asks + "?more")).contains("Was the lid closed?");

        var all = new HashMap<>(first);
        all.put("shown", "address,bin,put_out_by_7,lid_closed,notes");
        all.put("lid_closed", "true");
        var done = desk.post(SAM, asks, all);
        assertThat(done).hasRedirectedUrl(asks + "/done");
        var reference = reference(desk.page(SAM, asks + "/done"));
        var kase = cases.find(reference).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.PHONE);
        assertThat(kase.reporters().getFirst().phone()).isEqualTo("+441632960777");
        assertThat(contacts.about(reference)).singleElement().satisfies(contact -> {
            assertThat(contact.handledBy()).isEqualTo(Actor.staff("sam"));
            assertThat(contact.channel()).isEqualTo(Channel.PHONE);
        });
    }

    @Test
    void logsAContactThatNeedsNoCaseOnce() {
        long person = people.known(Details.of("Kim Sample", "kim.sample@example.org", null));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("q", "kim.sample@example.org"));
        desk.post(SAM, "/desk/contact", Map.of("q", "kim.sample@example.org", "choose", "" + person));
        assertThat(desk.post(SAM, "/desk/contact", Map.of("q", "kim.sample@example.org", "wrap-up", "yes")))
                .hasStatus(422);

        var ended = Map.of(
                "q", "kim.sample@example.org",
                "outcome", "resolved",
                "service", "missed_bin",
                "cause", "progress_chasing",
                "wrap-up", "yes");
        assertThat(desk.post(SAM, "/desk/contact", ended)).hasRedirectedUrl("/desk/contact?logged");

        assertThat(contacts.ofPerson(person, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.outcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(contact.service()).isEqualTo("missed_bin");
        });
    }

    @Test
    void findsACaseByWhatSomebodySays() {
        var kase = opened();

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
    void opensEachFigureToItsRows() {
        var kase = opened();

        assertThat(desk.page(TAM, "/desk/scorecard")).contains("Cases opened");
        assertThat(desk.page(TAM, "/desk/scorecard?ward=Nowhere")).contains("Not known");
        assertThat(desk.page(TAM, "/desk/scorecard/cases_opened?month=2026-11&service=missed_bin"))
                .contains(kase.reference().value());
        assertThat(desk.page(TAM, "/desk/scorecard/cases_opened.csv?month=2026-11"))
                .startsWith("id,reference,day")
                .contains(kase.reference().value());
        assertThat(audit.find(Sought.by(Actor.staff("tam")), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.EXPORT);
    }

    private Case opened() {
        return switch (cases.open(Requests.aMissedBin()
                .with("address-line", id() + " Sample Street")
                .request())) {
            case Opening.Opened opened -> cases.find(opened.reference()).orElseThrow();
            case Opening other -> throw new AssertionError(other.toString());
        };
    }

    private static Reference reference(String page) {
        var found = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
        assertThat(found.find()).isTrue();
        return new Reference(found.group());
    }
}
