package frontdoor.mine;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody acts for another person, as far as they were let and as long as it holds.
@SpringBootTest
@AutoConfigureMockMvc
class ActingTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern ID = Pattern.compile("/account/acting/(\\d+)/");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtHome pat;
    private AtHome dee;
    private String patsEmail;
    private String deesEmail;
    private Reference first;
    private Reference second;

    @BeforeEach
    void aPersonWithTwoRequestsAndTheirDaughter() {
        clock.set("2026-11-23T09:30");
        int number = PEOPLE.incrementAndGet();
        patsEmail = "pat.acted" + number + "@example.org";
        deesEmail = "dee.acts" + number + "@example.org";
        var name = "Pat Example" + number;
        var reporter = new Reporter(null, name, patsEmail, null, null, "en");
        first = aMissedBin().by(reporter).openedIn(cases).reference();
        second = aMissedBin().by(reporter).openedIn(cases).reference();
        pat = new AtHome(mvc, jdbc).signedInAs(patsEmail).named(name);
        dee = new AtHome(mvc, jdbc);
    }

    @Test
    void whoeverSaysYesSeesWhatTheyMayAndNothingElse() {
        ask("some", first);
        assertThat(dee.letter(deesEmail)).contains(patsEmail, "/account/acting");
        dee.signedInAs(deesEmail);
        var id = id(dee);
        assertThat(dee.get("/account/acting/" + id)).as("before they say yes").hasStatus(404);

        dee.send("/account/acting/" + id + "/accept", Map.of());

        assertThat(text(dee.get("/account"))).contains("You act for Pat Example");
        assertThat(text(dee.get("/account/acting/" + id)))
                .contains(first.value())
                .doesNotContain(second.value());
        assertThat(dee.get("/account/acting/" + id + "/requests/" + second)).hasStatus(404);
        assertThat(dee.get("/account/acting/" + id + "/requests/" + first)).hasRedirectedUrl("/track/" + first);
        assertThat(dee.get("/track/" + first)).hasStatusOk();
        assertThat(audit.looks(java.util.List.of(first.value()), 10)).hasSize(1);
        assertThat(audit.find(Sought.about("acting:" + id), null).entries())
                .extracting(frontdoor.audit.Entry::action)
                .containsExactly("acting.accepted", "acting.asked");
        assertThat(text(pat.get("/account/held"))).contains("Somebody who acts for you");
    }

    @Test
    void whoLooksForOneReporterIsNotToldToAnother() {
        var nia = "nia." + patsEmail;
        var reporter = new Reporter(null, "Nia Neighbour", nia, null, null, "en");
        cases.open(aMissedBin()
                .sameAs(cases.find(first).orElseThrow())
                .by(reporter)
                .request());
        ask("all");
        dee.signedInAs(deesEmail);
        var id = id(dee);
        dee.send("/account/acting/" + id + "/accept", Map.of());
        dee.get("/account/acting/" + id + "/requests/" + first);
        dee.send("/account/acting/" + id + "/end", Map.of());

        assertThat(text(pat.get("/account/held"))).as("even when it has ended").contains("Somebody who acts for you");
        assertThat(text(new AtHome(mvc, jdbc).signedInAs(nia).get("/account/held")))
                .contains(first.value())
                .doesNotContain("Somebody who acts for you");
    }

    @Test
    void nobodySaysYesForAnother() {
        ask("all");
        var stranger = new AtHome(mvc, jdbc).signedInAs("stranger." + deesEmail);
        var id = id(pat);

        stranger.send("/account/acting/" + id + "/accept", Map.of());
        stranger.send("/account/acting/" + id + "/end", Map.of());
        pat.send("/account/acting/" + id + "/accept", Map.of());

        assertThat(stranger.get("/account/acting/" + id)).hasStatus(404);
        assertThat(pat.get("/account/acting/" + id)).hasStatus(404);
        assertThat(text(pat.get("/account/acting"))).contains("They have not said yes yet");
    }

    @Test
    void eitherOfThemEndsItAtOnce() {
        for (boolean byPat : new boolean[] {true, false}) {
            ask("all");
            dee.signedInAs(deesEmail);
            var id = id(dee);
            dee.send("/account/acting/" + id + "/accept", Map.of());
            assertThat(dee.get("/account/acting/" + id)).hasStatusOk();
            dee.get("/account/acting/" + id + "/requests/" + first);
            assertThat(dee.get("/track/" + first)).hasStatusOk();

            (byPat ? pat : dee).send("/account/acting/" + id + "/end", Map.of());

            assertThat(dee.get("/account/acting/" + id)).hasStatus(404);
            assertThat(dee.get("/account/acting/" + id + "/requests/" + first)).hasStatus(404);
            assertThat(dee.get("/track/" + first)).as("what was open").hasRedirectedUrl("/account/acting");
        }
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        ask("all");
        dee.signedInAs(deesEmail);
        var id = id(dee);
        dee.send("/account/acting/" + id + "/accept", Map.of());

        clock.set("2026-12-01T12:00");
        dee.signedInAs(deesEmail);
        assertThat(dee.get("/account/acting/" + id)).as("on the last day").hasStatusOk();
        clock.forward(Duration.ofHours(13));
        dee.signedInAs(deesEmail);
        assertThat(dee.get("/account/acting/" + id)).hasStatus(404);
    }

    @Test
    void whatIsMissingIsSaidAndAnothersCaseIsNoMatter() {
        var empty = pat.send("/account/acting/new", Map.of());
        assertThat(empty).hasStatus(422);
        assertThat(text(empty)).contains("Choose what they may see and do");

        var theirs = aMissedBin().openedIn(cases).reference();
        var fields = fields("some");
        fields.put("matters", theirs.value());
        assertThat(text(pat.send("/account/acting/new", fields))).contains("Choose at least one request");

        fields.put("what", "all");
        fields.put("until-year", "2020");
        assertThat(text(pat.send("/account/acting/new", fields))).contains("Enter a day after today");
        fields.put("until-year", "2026");
        fields.put("email", patsEmail);
        assertThat(text(pat.send("/account/acting/new", fields))).contains("Enter the email address of somebody else");
    }

    private void ask(String what, Reference... matters) {
        var fields = fields(what);
        if (matters.length > 0) {
            fields.put("matters", matters[0].value());
        }
        assertThat(pat.send("/account/acting/new", fields)).hasStatus(303);
    }

    private Map<String, String> fields(String what) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", deesEmail);
        fields.put("what", what);
        fields.put("until-day", "1");
        fields.put("until-month", "12");
        fields.put("until-year", "2026");
        return fields;
    }

    private static String id(AtHome person) {
        var found = ID.matcher(text(person.get("/account/acting")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
