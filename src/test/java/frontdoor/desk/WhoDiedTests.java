package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.CallBackStep;
import frontdoor.calls.CallBacks;
import frontdoor.calls.NewCallBack;
import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A registrar says who on record died, sees what was not sent to them, and sends it to the family.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class WhoDiedTests {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    CallBacks calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private AtTheDesk desk;
    private OneWhoDied died;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        died = new OneWhoDied(context, desk);
        jdbc.sql("truncate people.person cascade").update();
        jdbc.sql("truncate notify.message, notify.tally").update();
    }

    @Test
    void theCaseSaysWhoIsTakenForThemAndSomebodyCanSayThatItIsNot() {
        long al = died.person("Al Example", "1940-01-01", "al@example.org");
        died.write(al, "LT-1", null);
        var here = OneWhoDied.here(died.death("Al Example"));

        assertThat(desk.page(REG, here))
                .contains("Nothing is sent to whoever is taken for the person who died.", here + "/died");
        assertThat(desk.page(REG, here + "/died"))
                .contains("Taken for them", "name, date of birth, home", "Stopped: 1 email.");
        assertThat(desk.page(SAM, "/desk/people/" + al)).contains("They have died.");
        assertThat(desk.post(REG, here + "/died/refuse", Map.of("person", String.valueOf(al))))
                .hasRedirectedUrl(here + "/died?did=refused");
        assertThat(desk.page(REG, here + "/died")).contains("Not them", "Nothing was stopped.");
        assertThat(desk.page(REG, here)).contains("Somebody on record was said not to be the person who died");
        assertThat(desk.page(SAM, "/desk/people/" + al)).doesNotContain("They have died.");
    }

    @Test
    void whoeverWasNotProposedIsLookedForAndConfirmed() {
        long alan = died.person("Alan Exemplar", null, "alan@example.org");
        var here = OneWhoDied.here(died.death("Bo Nobody"));

        assertThat(desk.page(REG, here + "/died")).contains("Nobody on record looks like the person who died.");
        assertThat(desk.post(REG, here + "/died/search", Map.of("q", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Type at least two letters");
        assertThat(desk.post(REG, here + "/died/search", Map.of("q", "Alan Exemplar")))
                .hasStatusOk()
                .bodyText()
                .contains("This is who died");
        died.write(alan, "LT-1", null);
        assertThat(desk.post(REG, here + "/died/confirm", Map.of("person", String.valueOf(alan))))
                .hasRedirectedUrl(here + "/died?did=confirmed");
        assertThat(desk.page(REG, here + "/died")).contains("Confirmed", "picked by hand", "Stopped: 1 email.");
    }

    @Test
    void nobodyClaimsACallThatWasPromisedToThem() {
        long al = died.person("Al Example", "1940-01-01", "al@example.org");
        var id = UUID.randomUUID();
        var now = clock.instant();
        calls.promise(
                new NewCallBack(
                        id,
                        "+441632960123",
                        al,
                        null,
                        "About a bin",
                        "contact_centre",
                        null,
                        null,
                        now,
                        now.plus(Duration.ofHours(2))),
                Actor.staff("sam"));
        var here = OneWhoDied.here(died.death("Al Example"));

        assertThat(desk.page(REG, here + "/died")).contains("A call was promised by", "/desk/call-backs/" + id);
        assertThat(calls.take(UUID.randomUUID(), id, 1, new CallBackStep.Claim(), Actor.staff("sam")))
                .isEmpty();
        assertThat(desk.page(SAM, "/desk/call-backs/" + id)).contains("They have died.");
    }

    @Test
    void onlyWhoeverWorksOnTheCaseDecides() {
        long al = died.person("Al Example", "1940-01-01", "al@example.org");
        var here = OneWhoDied.here(died.death("Al Example"));

        for (var other : List.of(TAM, SAM)) {
            assertThat(desk.post(other, here + "/died/refuse", Map.of("person", String.valueOf(al))))
                    .hasStatus(404);
            assertThat(desk.post(other, here + "/died/search", Map.of("q", "Al Example")))
                    .hasStatus(404);
        }
        assertThat(desk.get(TAM, here + "/died")).hasStatus(404);
        var bin = Requests.aMissedBin().openedIn(cases);
        assertThat(desk.get(TAM, "/desk/cases/" + bin.reference() + "/died")).hasStatus(404);
    }

    @Test
    void thePageCanBeReadByEverybodyAndSendsTheFamilyWhatWasStopped() {
        long al = died.person("Al Example", "1940-01-01", "al@example.org");
        died.person("Al Example", "1971-02-03", "young@example.org");
        died.person("Al Exampel", "1940-01-01", "slip@example.org");
        died.write(al, "LT-1", null);
        died.write(al, "booking/" + UUID.randomUUID(), "booking/1/reminder/2026-11-24");
        var kase = died.death("Al Example");
        jdbc.sql("update notify.message set state = 'held' where stopped_for is not null")
                .update();
        var here = OneWhoDied.here(kase);
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "reg", clock.instant());
            browser.open(here).check("desk-case-died");
            browser.open(here + "/died").check("desk-died");
            assertThat(browser.page().content()).contains("say who died").doesNotContain("Send it to pat");
            died.confirm(kase, al);
            browser.open(here + "/died").check("desk-died-confirmed");
            assertThat(browser.page().content()).doesNotContain("Send it to pat");
            browser.page().getByText("They told me that it is theirs").click();
            browser.check("desk-died-vouched");
            browser.page()
                    .getByText("Send it to pat@example.org, who reported the death")
                    .first()
                    .click();
            browser.check("desk-died-passed-on");
        }
        assertThat(messages.about("LT-1")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from notify.message where recipient = 'pat@example.org' and body like 'This was written to Al Example.%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
