package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was not sent to whoever died goes to the family only once somebody is sure, and only what the officer may read.
@SpringBootTest
@AutoConfigureMockMvc
class PassedOnTests {

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    private AtTheDesk desk;
    private OneWhoDied died;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        died = new OneWhoDied(context, desk);
    }

    @Test
    void whatIsAboutACaseTheyMayNotSeeIsNeitherShownNorSentToSomebodyElse() {
        long al = died.person("Al Example", "1940-01-01", "al@example.org");
        var kase = died.death("Al Example");
        var bin = Requests.aMissedBin().openedIn(cases);
        died.write(al, bin.reference().value(), null);
        died.write(al, "LT-1", null);
        jdbc.sql("update notify.message set state = 'held', stopped_for = ? where person_id = ?")
                .params(al, al)
                .update();
        var here = OneWhoDied.here(kase);

        assertThat(desk.post(REG, here + "/died/pass-on", Map.of("message", about("LT-1"))))
                .as("nobody has confirmed who died")
                .hasRedirectedUrl(here + "/died?did=nothing");
        died.confirm(kase, al);
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
}
