package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.ConfirmedAddresses;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.notify.Medium;
import frontdoor.notify.Recipient;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.regex.Pattern;
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

    @Autowired
    Tracking tracking;

    @Autowired
    ConfirmedAddresses confirmed;

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
        assertThat(desk.page(REG, here + "/died"))
                .contains("Stopped: 1 email.", "Not confirmed yet: pat@example.org.")
                .doesNotContain("died/pass-on");
        assertThat(desk.post(REG, here + "/died/pass-on", Map.of("message", about("LT-1"))))
                .as("anybody could have typed that address")
                .hasRedirectedUrl(here + "/died?did=nothing");
        assertThat(desk.post(REG, here + "/died/vouch", Map.of())).hasRedirectedUrl(here + "/died?did=vouched");
        assertThat(desk.post(REG, here + "/died/vouch", Map.of())).hasRedirectedUrl(here + "/died?did=nothing");
        assertThat(desk.page(REG, here + "/died"))
                .doesNotContain("Not confirmed yet")
                .contains("died/pass-on");
        assertThat(desk.page(REG, here)).contains("A colleague vouched for the address");
        assertThat(desk.post(
                        REG,
                        here + "/died/pass-on",
                        Map.of("message", about(bin.reference().value()))))
                .hasRedirectedUrl(here + "/died?did=nothing");
        assertThat(desk.post(REG, here + "/died/pass-on", Map.of("message", about("LT-1"))))
                .hasRedirectedUrl(here + "/died?did=passed");
    }

    @Test
    void anAddressIsConfirmedByACodeThatWasSentThereAndNoOther() {
        var kase = died.death("Al Example");
        var pat = new Recipient(Medium.EMAIL, "pat@example.org");

        tracking.sendCode(kase.reference(), "pat@example.org", "a visit", "a network");
        assertThat(tracking.open(kase.reference(), "000000", "a visit", "secret 1"))
                .isFalse();
        assertThat(confirmed.isConfirmed(kase, pat)).isFalse();
        assertThat(tracking.open(kase.reference(), code(), "a visit", "secret 2"))
                .isTrue();

        assertThat(confirmed.isConfirmed(kase, pat)).isTrue();
        assertThat(confirmed.isConfirmed(kase, new Recipient(Medium.EMAIL, "mallory@example.org")))
                .isFalse();
        assertThat(confirmed.isConfirmed(died.death("Al Example"), pat))
                .as("it says nothing of another case")
                .isFalse();
    }

    @Test
    void whoeverDoesNotWorkOnTheCaseVouchesForNothing() {
        var kase = died.death("Al Example");

        assertThat(desk.post(AtTheDesk.TAM, OneWhoDied.here(kase) + "/died/vouch", Map.of()))
                .hasStatus(404);
        assertThat(confirmed.isConfirmed(kase, new Recipient(Medium.EMAIL, "pat@example.org")))
                .isFalse();
    }

    private String code() {
        var text = jdbc.sql(
                        "select body from notify.message where about like 'code:%' order by created_at desc limit 1")
                .query(String.class)
                .single();
        var found = Pattern.compile("[0-9]{6}").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private String about(String about) {
        return jdbc.sql(
                        "select id::text from notify.message where about = ? and person_id is not null and state = 'held'")
                .param(about)
                .query(String.class)
                .single();
    }
}
