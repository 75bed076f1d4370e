package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A partner's worker reports a death on one page.
class PartnerReportTests extends WorkersReport {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNurseReportsOnOnePageAndIsToldWhatHappensNow() {
        var nurse = somebodyAt("district_nurses");
        assertThat(nurse.get("/partner")).bodyText().contains(PAGE, "Reported by us");
        assertThat(nurse.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Your name", "Number to call you back on", "Does the family want us to tell nobody for now?")
                .doesNotContain("Which organisation reports it", "Enter your name");

        var kase = reported(nurse.send(PAGE, report("Al Example")));

        assertThat(kase.channel()).isEqualTo(Channel.WEB);
        assertThat(kase.state().stage()).isEqualTo("received");
        assertThat(kase.state().answers())
                .containsEntry("reported_for", "district_nurses")
                .containsEntry("reported_by", "Nia Nurse")
                .containsEntry("call_back", "+441632960202");
        assertThat(kase.reporters().getFirst().name()).isEqualTo("Bea Example");
        assertThat(cases.timeline(kase).getFirst().actor().toString()).startsWith("partner:district_nurses/");
        assertThat(jdbc.sql("""
                        select c.person_id is null from contacts.contact c
                          join contacts.contact_case r on r.contact_id = c.id where r.reference = ?
                        """)
                        .param(kase.reference().value())
                        .query(Boolean.class)
                        .single())
                .as("the call is with nobody of ours")
                .isTrue();
        assertThat(nurse.get("/partner/reports/" + kase.reference() + "?did=sent"))
                .bodyText()
                .contains("Your report is with us", kase.reference().value(), "One of our registrars will be in touch")
                .contains("In touch within 1 office hour: by 23 November 2026 at 10:30am", "Nia Nurse");
    }

    @Test
    void whatIsWrongIsSaidAndNothingThatWasTypedIsLost() {
        var nurse = somebodyAt("district_nurses");
        var report = report("Bo Example");
        report.remove("date_of_death-day");
        report.put("safe_contact", "Not after nine");
        report.put("had", "care");

        assertThat(nurse.send(PAGE, report))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem", "Bo Example", "Not after nine", "Nia Nurse")
                .containsPattern("value=\"care\"[^>]*checked")
                .contains(report.get("command"));
        report.keySet().removeAll(Set.of("tell_nobody", "relationship", "contact_phone"));
        assertThat(nurse.send(PAGE, report))
                .hasStatus(422)
                .bodyText()
                .contains("Does the family want us to tell nobody")
                .contains("Who was the person who died to them? Select one of the answers")
                .contains("Enter their telephone number, since they would like us to telephone");
    }

    @Test
    void sentTwiceItIsOneReport() {
        var nurse = somebodyAt("district_nurses");
        var report = report("Cy Example");
        var first = reported(nurse.send(PAGE, report));
        assertThat(reported(nurse.send(PAGE, report)).reference()).isEqualTo(first.reference());
    }

    @Test
    void aScenarioTicksWhatNeedsNoYesAndOnlySuggestsTheRest() {
        var nurse = somebodyAt("district_nurses");
        var typed = new LinkedHashMap<>(
                Map.of("command", UUID.randomUUID().toString(), "shown", "deceased,had,also_tell,place_type,expected"));
        typed.put("deceased-name", "Di Example");
        typed.put("scenario", "home_expected");

        assertThat(nurse.send(PAGE, typed))
                .hasStatusOk()
                .bodyText()
                .contains("Di Example", "We filled in what usually holds")
                .containsPattern("name=\"had\"[^>]*value=\"home_care\"[^>]*checked")
                .containsPattern("name=\"place_type\"[^>]*value=\"home\"[^>]*checked")
                .contains("Only what the family said yes to. Ask about: Their GP surgery")
                .doesNotContainPattern("name=\"also_tell\"[^>]*checked")
                .doesNotContainPattern("name=\"would_help\"[^>]*checked");
    }

    @Test
    void aWorkerWhoKnowsNobodyOfTheFamilyCanStillReport() {
        var nurse = somebodyAt("district_nurses");
        var report = report("Ed Example");
        List.of("contact_name", "contact_phone").forEach(report::remove);
        report.put("nobody_to_arrange", "true");
        var kase = reported(nurse.send(PAGE, report));
        assertThat(kase.reporters().getFirst().name()).isNull();
        report.remove("call_back");
        report.put("command", UUID.randomUUID().toString());
        assertThat(nurse.send(PAGE, report)).hasStatus(422);
    }

    @Test
    void whoReportsIsWhoIsInAndNobodyElseSeesIt() {
        var nurse = somebodyAt("district_nurses");
        var report = report("Flo Example");
        report.put("reported_for", "hospital");
        var kase = reported(nurse.send(PAGE, report));
        assertThat(kase.state().answers()).containsEntry("reported_for", "district_nurses");

        assertThat(nurse.get("/partner/reports")).bodyText().contains("Flo Example", "With our bereavement team");
        var ward = somebodyAt("hospital");
        assertThat(ward.get("/partner/reports")).hasStatusOk().bodyText().doesNotContain("Flo Example");
        assertThat(ward.get("/partner/reports/" + kase.reference())).hasStatus(404);
    }

    @Test
    void whoMustBuryOutOfHoursIsToldAtOnceWhomToCall() {
        clock.set("2026-11-29T19:30"); // a Sunday
        var nurse = somebodyAt("district_nurses");
        var report = report("Ida Example");
        assertThat(nurse.get(
                        "/partner/reports/" + reported(nurse.send(PAGE, report)).reference()))
                .bodyText()
                .doesNotContain("If our offices are closed");
        report.put("command", UUID.randomUUID().toString());
        report.put("urgent_burial", "true");
        var kase = reported(nurse.send(PAGE, report));
        assertThat(nurse.get("/partner/reports/" + kase.reference() + "?did=sent"))
                .bodyText()
                .contains("If our offices are closed, call now. Registrar on call: Rosa Register, 01632 960997")
                .contains("where the burial must be soon: by 29 November 2026 at 8:30pm");
    }

    @Test
    void theSameQuestionsAreThereAsAFormToPrintOrEmail() {
        var nurse = somebodyAt("district_nurses");
        assertThat(nurse.get(PAGE + "/form"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .contains("Report form: bereavement", "# Fill this in and send it from your address at work to hello@")
                .contains("Your name (reported_by): ", "[ ] At home (place_type.home)", "[ ] Yes (tell_nobody.true)");
    }

    @Test
    void onlyWhatItsPartnerMayReportIsThere() {
        var cook = somebodyAt("meals");
        assertThat(cook.get("/partner")).bodyText().doesNotContain(PAGE);
        assertThat(cook.get(PAGE)).hasStatus(404);
        assertThat(cook.send(PAGE, report("Gil Example"))).hasStatus(404);
        var nurse = somebodyAt("district_nurses");
        assertThat(nurse.get("/partner/report/missed_bin")).hasStatus(404);
        assertThat(nurse.get("/partner/report/none")).hasStatus(404);
        assertThat(new AtPartner(mvc, context).get(PAGE)).hasRedirectedUrl("/partner/sign-in");
    }

    static LinkedHashMap<String, String> report(String deceased) {
        var report = new LinkedHashMap<String, String>();
        report.put("command", UUID.randomUUID().toString());
        report.put(
                "shown",
                "reported_by,call_back,deceased,date_of_birth,date_of_death,place_type,expected,certificate_on,"
                        + "last_address,lived_alone,rented,registered,urgent_burial,tell_nobody,had,also_tell,would_help,"
                        + "child_left,nobody_to_arrange,contact_name,relationship,contact_phone,contact_email,"
                        + "contact_address,contact_by,safe_contact");
        report.put("reported_by", "Nia Nurse");
        report.put("call_back", "01632 960202");
        report.put("deceased-name", deceased);
        report.put("date_of_death-day", "22");
        report.put("date_of_death-month", "11");
        report.put("date_of_death-year", "2026");
        report.put("place_type", "home");
        report.put("expected", "true");
        report.put("last_address-postcode", "ZZ99 1AA");
        report.put("last_address-line", "5 Sample Street");
        report.put("last_address-by-hand", "true");
        report.put("registered", "not_yet");
        report.put("tell_nobody", "false");
        report.put("child_left", "false");
        report.put("nobody_to_arrange", "false");
        report.put("contact_name", "Bea Example");
        report.put("contact_phone", "01632 960123");
        report.put("relationship", "partner");
        report.put("contact_by", "phone");
        return report;
    }
}
