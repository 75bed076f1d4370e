package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.Audit;
import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.calendars.CouncilCalendars;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.jobs.Jobs;
import frontdoor.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Calendars, jobs, addresses and the audit trail, without a database shell.
@SpringBootTest
@AutoConfigureMockMvc
class MachineryPagesTests {

    private static final String LIST = """
            {"england-and-wales": {"division": "england-and-wales", "events": [
               {"title": "A day of our own", "date": "2031-07-07", "notes": "", "bunting": true}]},
             "scotland": {"division": "scotland", "events": [
               {"title": "A day of our own", "date": "2031-07-07", "notes": "", "bunting": true}]},
             "northern-ireland": {"division": "northern-ireland", "events": [
               {"title": "A day of our own", "date": "2031-07-07", "notes": "", "bunting": true}]}}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CouncilCalendars calendars;

    @Autowired
    Jobs jobs;

    @Autowired
    AuditSearch audit;

    @Autowired
    Audit trail;

    @Autowired
    JdbcClient jdbc;

    private Forms addy;

    @BeforeEach
    void anAdministrator() {
        addy = Forms.of(mvc, "addy", "administrator");
    }

    @Test
    void theOfficialListIsTriedOutAndThenTakenOver() {
        var known = calendars.current().knownUntil();

        assertThat(addy.send("/desk/admin/calendars/try", Map.of("json", LIST)))
                .hasStatusOk()
                .bodyText()
                .contains("Monday 7 July 2031, A day of our own", "31 December 2031");
        assertThat(calendars.current().knownUntil()).isEqualTo(known);

        assertThat(addy.led("/desk/admin/calendars/import", Map.of("json", LIST)))
                .endsWith("?done=imported");
        assertThat(calendars.current().knownUntil()).isEqualTo("2031-12-31");
        assertThat(actions("bank_holidays")).contains("calendar.imported");
    }

    @Test
    void aListOfAnotherShapeIsSentBackAsItWas() {
        assertThat(addy.send("/desk/admin/calendars/try", Map.of("json", "Christmas")))
                .hasStatus(422)
                .bodyText()
                .contains("This is not JSON", "Christmas</textarea>");
    }

    @Test
    void aJobThatFailsIsSeenAndHurried() {
        var due = OffsetDateTime.parse("2030-01-01T00:00:00Z");
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                values ('cases-clocks', 'recurring', :due, false, 3, 1)
                """).param("due", due).update();

        assertThat(addy.get("/desk/admin/jobs")).hasStatusOk().bodyText().contains("cases-clocks", "Failed 3 times");
        assertThat(addy.get("/desk/admin")).bodyText().contains("1 job is late or failing");

        assertThat(addy.led("/desk/admin/jobs/cases-clocks/run", Map.of())).endsWith("?done=hurried");
        assertThat(jobs.all())
                .singleElement()
                .satisfies(job -> assertThat(job.nextAt()).isBefore(due.toInstant()));
        assertThat(actions("job:cases-clocks")).containsExactly("job.hurried");
        assertThat(addy.led("/desk/admin/jobs/none/run", Map.of())).endsWith("?done=notHurried");
    }

    @Test
    void addressesAreTriedOutAndThenLoaded() {
        assertThat(upload("try")).hasStatusOk().bodyText().contains("Tried out: 2 rows read, 1 new", "Line 3:");
        assertThat(addy.get("/desk/admin/places")).bodyText().doesNotContain("Loaded");

        assertThat(upload("load")).hasStatusOk().bodyText().contains("Loaded: 2 rows read, 1 new");
        assertThat(actions("places")).containsExactly("places.loaded");
    }

    @Test
    void theAuditTrailIsSearchedAndDownloadedAndBothAreOnIt() {
        trail.changed(Actor.staff("addy"), "licence.revoked", "licence:7", Map.of("why", "expired"));

        assertThat(addy.get("/desk/admin/audit?staff=addy&about=licence:7&kind=change"))
                .hasStatusOk()
                .bodyText()
                .contains("licence.revoked", "why expired", "Download these as CSV");
        assertThat(addy.get("/desk/admin/audit/export?about=licence:7"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "at,actor,kind,action,about,detail", "staff:addy,change,licence.revoked,licence:7,why expired");
        assertThat(audit.find(Sought.by(Actor.staff("addy")), null).entries())
                .extracting(Entry::kind)
                .contains(Entry.Kind.VIEW, Entry.Kind.EXPORT);
        assertThat(addy.get("/desk/admin/audit?from=yesterday"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a date like");
    }

    private List<String> actions(String about) {
        return audit.find(Sought.about(about), null).entries().stream()
                .map(Entry::action)
                .toList();
    }

    private MvcTestResult upload(String how) {
        var csv = """
                uprn,line,postcode,ward,lat,lon
                990000000001,"1 Sample Street, Anytown",ZZ99 1AA,Riverside,51.5,-1.2
                990000000002,"2 Sample Street, Anytown",nowhere,Riverside,51.5,-1.2
                """;
        return mvc.post()
                .uri("/desk/admin/places")
                .multipart()
                .file(new MockMultipartFile("file", "addresses.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("how", how)
                .with(SignedInAs.holder("administrator"))
                .with(OurForm.token())
                .exchange();
    }
}
