package frontdoor.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.SignedInAs;
import frontdoor.testing.SettableClock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The map of a life event, and who may read it.
@SpringBootTest
@AutoConfigureMockMvc
class MapsTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("supervisor"));
    private static final String DEATH = "/desk/maps/someone_has_died";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void theMapOfADeathShowsItsSixtyLines() {
        assertThat(mvc.get().uri(DEATH + "/map.csv").with(ASH))
                .hasStatusOk()
                .bodyText()
                .satisfies(csv -> {
                    assertThat(csv.lines()).hasSize(61);
                    assertThat(csv)
                            .contains(
                                    "\n2,bereavement,council_tax,Council Tax,A,team:revenues,",
                                    ",bereavement.with_coroner; bereavement.telling,",
                                    "\n60,bereavement,",
                                    "partner:faith_forum");
                });
        assertThat(mvc.get().uri(DEATH).with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "60 lines, of which",
                        "Telling our teams",
                        "Anytown Surgery",
                        "Registration appointment",
                        "A booked appointment")
                .contains("Every team finished within 30 working days")
                .containsSubsequence("is told more than once: Adult social care, Community alarm and equipment")
                .containsSubsequence("<svg role=\"img\"", "<title id=\"map-picture-title\">", "<desc")
                .contains("Not covered: 0.");
    }

    @Test
    void anAgreementThatIsOverIsMarkedOnTheMap() {
        clock.set("2027-01-15T10:00");

        assertThat(mvc.get().uri(DEATH).with(ASH))
                .bodyText()
                .contains("Not covered: 1.", "Not covered", "The agreement is not in force today.");
        assertThat(mvc.get().uri(DEATH + "/map.csv").with(ASH)).bodyText().contains("agreement_over");
    }

    @Test
    void whatReallyHappenedStandsBesideIt() {
        referral("council_tax", "team:revenues", "completed", "2026-11-02T10:00Z");
        referral("council_tax", "team:revenues", "requested", "2026-11-03T10:00Z");
        referral("council_tax", "team:revenues", "completed", "2026-10-31T10:00Z");
        referral("no_longer_there", "team:waste", "completed", "2026-11-03T10:00Z");

        assertThat(mvc.get()
                        .uri(DEATH + "/map.csv?from=2026-11-01&until=2026-11-23")
                        .with(ASH))
                .bodyText()
                .contains("2026-11-01,2026-11-23,2,2,1,0,0,0");
        assertThat(mvc.get().uri(DEATH + "?from=2026-11-01&until=2026-11-23").with(ASH))
                .bodyText()
                .contains("1 November 2026", "not in the definitions", "no_longer_there to team:waste: 1");
    }

    @Test
    void whatIsNotAnsweredByItsDayIsLateOnTheMapAsItIsInTheLists() {
        referral("electoral", "team:electoral", "requested", "2026-11-03T10:00Z");
        referral("electoral", "team:electoral", "requested", "2026-11-04T10:00Z");
        jdbc.sql("""
                update referrals.referral set acknowledge_by = made_at + interval '20 days' where line = 'electoral'
                """).update();

        assertThat(mvc.get()
                        .uri(DEATH + "/map.csv?from=2026-11-01&until=2026-11-23")
                        .with(ASH))
                .bodyText()
                .contains("2026-11-01,2026-11-23,2,2,0,0,0,0");

        clock.set("2026-11-23T10:01");

        assertThat(mvc.get()
                        .uri(DEATH + "/map.csv?from=2026-11-01&until=2026-11-23")
                        .with(ASH))
                .bodyText()
                .contains("2026-11-01,2026-11-23,2,2,0,0,0,1");
        assertThat(mvc.get().uri(DEATH + "?from=2026-11-01&until=2026-11-23").with(ASH))
                .bodyText()
                .contains("scroll it sideways", "1 late");
    }

    @Test
    void mapsAreForThoseWhoOverseeAndForEventsThatServicesName() {
        assertThat(mvc.get()
                        .uri(DEATH)
                        .with(SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/maps/no_such_event").with(ASH)).hasStatus(404);
        assertThat(mvc.get().uri("/desk/maps/i_am_moving").with(ASH)).hasStatusOk();
        assertThat(mvc.get().uri("/desk/maps").with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains("/desk/maps/someone_has_died", "Someone has died");
        assertThat(mvc.get().uri("/desk/wallboard").with(ASH)).bodyText().contains("/desk/maps");
    }

    private void referral(String line, String recipient, String status, String at) {
        jdbc.sql("""
                insert into referrals.referral (id, reference, service, line, title, team, recipient, route, purpose,
                                                shared, basis, status, since, made_at, requested_at)
                values (gen_random_uuid(), 'FD-' || left(md5(random()::text), 8), 'bereavement', :line, :line, 'registration',
                        :recipient, 'portal', 'bereavement', '{}', 'public_task', :status, cast(:at as timestamptz),
                        cast(:at as timestamptz), cast(:at as timestamptz))
                """)
                .param("line", line)
                .param("recipient", recipient)
                .param("status", status)
                .param("at", at)
                .update();
    }
}
