package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.PartnerCases;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Channel;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A nurse rings and reports a death: the caller is the partner, and nobody of the council's register.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerRingsTests {

    private static final String CONTACT = "/desk/contact";
    private static final String DEATHS = "/desk/contact/services/bereavement";

    @Autowired
    Cases cases;

    @Autowired
    PartnerCases reports;

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
    void aNurseRingsAndTheReportIsHerPartners() {
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, CONTACT, Map.of("channel", "phone", "q", "", "start", "bereavement"));
        assertThat(desk.page(SAM, DEATHS))
                .contains("Which organisation reports it", "Anytown District Nurses")
                .doesNotContain("Name of the worker who reports it");
        var typed = new HashMap<String, String>();
        typed.put("shown", "reported_for,deceased");
        typed.put("reported_for", "district_nurses");
        typed.put("deceased-name", "Al Example");
        assertThat(desk.post(SAM, DEATHS, typed)).hasRedirectedUrl(DEATHS + "?more");
        assertThat(desk.page(SAM, DEATHS + "?more"))
                .contains("On record: Duty nurse, 01632 960202", "Your name", "Al Example")
                .contains("Name of the person in the family to talk with");

        assertThat(desk.post(SAM, DEATHS, all(typed))).hasRedirectedUrl(DEATHS + "/done");
        var kase = cases.find(reference(desk.page(SAM, DEATHS + "/done"))).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.PHONE);
        assertThat(kase.state().answers())
                .containsEntry("reported_for", "district_nurses")
                .containsEntry("reported_by", "Nia Nurse")
                .containsEntry("call_back", "+441632960202");
        assertThat(reports.find("district_nurses", kase.reference())).isPresent();
        assertThat(reports.find("hospital", kase.reference())).isEmpty();
        assertThat(jdbc.sql("""
                        select c.person_id is null from contacts.contact c
                          join contacts.contact_case r on r.contact_id = c.id where r.reference = ?
                        """)
                        .param(kase.reference().value())
                        .query(Boolean.class)
                        .single())
                .as("the call was with nobody of ours")
                .isTrue();
    }

    private static Map<String, String> all(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put(
                "shown",
                "reported_for,reported_by,call_back,deceased,date_of_birth,date_of_death,place_type,expected,"
                        + "certificate_on,last_address,lived_alone,rented,registered,relationship,contact_by,safe_contact,"
                        + "urgent_burial,tell_nobody,had,also_tell,would_help,child_left,nobody_to_arrange");
        all.put("reported_by", "Nia Nurse");
        all.put("call_back", "01632 960202");
        all.put("date_of_death-day", "22");
        all.put("date_of_death-month", "11");
        all.put("date_of_death-year", "2026");
        all.put("place_type", "home");
        all.put("last_address-postcode", "ZZ99 1AA");
        all.put("last_address-line", "5 Sample Street");
        all.put("last_address-by-hand", "true");
        all.put("registered", "not_yet");
        all.put("tell_nobody", "false");
        all.put("child_left", "false");
        all.put("nobody_to_arrange", "false");
        all.put("contact_name", "Bea Example");
        all.put("contact_phone", "01632 960123");
        all.put("relationship", "partner");
        all.put("contact_by", "phone");
        return all;
    }
}
