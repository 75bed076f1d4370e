package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was not sent to whoever died goes to the family only once somebody is sure, and only what the officer may read.
@SpringBootTest
@AutoConfigureMockMvc
class PassedOnTests {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

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
    void whatIsAboutACaseTheyMayNotSeeIsNeitherShownNorSentToSomebodyElse() {
        long al = person("Al Example", "1940-01-01", "al@example.org");
        var kase = death("Al Example");
        var bin = Requests.aMissedBin().openedIn(cases);
        write(al, bin.reference().value(), null);
        write(al, "LT-1", null);
        jdbc.sql("update notify.message set state = 'held', stopped_for = ? where person_id = ?")
                .params(al, al)
                .update();
        var here = here(kase);

        assertThat(desk.post(REG, here + "/died/pass-on", Map.of("message", about("LT-1"))))
                .as("nobody has confirmed who died")
                .hasRedirectedUrl(here + "/died?did=nothing");
        confirm(kase, al);
        assertThat(desk.page(REG, here + "/died")).contains("Stopped: 1 email.");
        assertThat(desk.post(
                        REG,
                        here + "/died/pass-on",
                        Map.of("message", about(bin.reference().value()))))
                .hasRedirectedUrl(here + "/died?did=nothing");
        assertThat(desk.post(REG, here + "/died/pass-on", Map.of("message", about("LT-1"))))
                .hasRedirectedUrl(here + "/died?did=passed");
    }

    private String about(String about) {
        return jdbc.sql(
                        "select id::text from notify.message where about = ? and person_id is not null and state = 'held'")
                .param(about)
                .query(String.class)
                .single();
    }

    private void confirm(frontdoor.cases.Case kase, long person) {
        assertThat(desk.post(REG, here(kase) + "/died/confirm", Map.of("person", String.valueOf(person))))
                .hasRedirectedUrl(here(kase) + "/died?did=confirmed");
    }

    private static String here(frontdoor.cases.Case kase) {
        return "/desk/cases/" + kase.reference();
    }

    private frontdoor.cases.Case death(String name) {
        return aBereavement()
                .from(Actor.staff("reg"))
                .with("deceased-name", name)
                .with("date_of_birth-day", "1")
                .with("date_of_birth-month", "1")
                .with("date_of_birth-year", "1940")
                .openedIn(cases);
    }

    private long person(String name, @org.jspecify.annotations.Nullable String born, String email) {
        return jdbc.sql("""
                insert into people.person (name, born_on, email, postcode) values (:name, :born::date, :email, 'ZZ99 1AA')
                returning id
                """)
                .param("name", name)
                .param("born", born)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private void write(long person, String about, @org.jspecify.annotations.Nullable String dedupe) {
        messages.accept(List.of(new Message(
                UUID.randomUUID(),
                about,
                Medium.EMAIL,
                "al@example.org",
                "About your council tax",
                "Words",
                "en",
                null,
                dedupe,
                person)));
    }
}
