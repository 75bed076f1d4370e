package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.referrals.Brought;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A partner's own list of those who sign in for it.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerStaffTests {

    private static final String NURSES = "lead@anytown-nurses.example.org";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartnerPeople people;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtPartner lead;

    @BeforeEach
    void aFreshList() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("update partners.person set ended_at = now() where ended_at is null")
                .update();
        lead = new AtPartner(mvc, context).admin("district_nurses", NURSES);
    }

    @Test
    void theCouncilNamesTheFirstAdministratorAndHelpsWhenNobodyThereCan() {
        var here = "/desk/admin/partners/hospital/people";
        assertThat(council(here, Map.of("name", "Hal Example", "email", "hal")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter an email address");
        assertThat(council(here, Map.of("name", "Hal Example", "email", NURSES)))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody who signs in");
        assertThat(council(here, Map.of("name", "Hal Example", "email", "Hal@anytown-general.example.org")))
                .hasRedirectedUrl(here + "?done=partnerAdded");
        var hal = people.of("hospital").getFirst();
        assertThat(hal)
                .returns(true, PartnerPerson::admin)
                .returns("hal@anytown-general.example.org", PartnerPerson::email);
        assertThat(mvc.get().uri(here).with(SignedInAs.holder("administrator")))
                .hasStatusOk()
                .bodyText()
                .contains("Hal Example", "Has not signed in yet");

        var atHospital = new AtPartner(mvc, context).halfIn(hal.email());
        assertThat(atHospital.setsUp()).hasStatusOk();
        assertThat(council(here + "/" + hal.number() + "/second-factor", Map.of()))
                .hasStatus(303);
        assertThat(atHospital.get("/partner")).hasRedirectedUrl("/partner/sign-in");
        assertThat(council(here + "/" + hal.number() + "/end", Map.of())).hasStatus(303);
        assertThat(people.of("hospital")).isEmpty();
        assertThat(council("/desk/admin/partners/bereavement_friends/people", Map.of()))
                .as("a group without accounts")
                .hasStatus(404);
        assertThat(council(here + "/" + person(NURSES).number() + "/end", Map.of()))
                .as("another partner's")
                .hasStatus(404);
        assertThat(mvc.get().uri(here).with(SignedInAs.holder("supervisor"))).hasStatus(403);
    }

    @Test
    void anAdministratorAddsMakesResetsAndEndsAndEachIsOnTheTrail() {
        assertThat(lead.send("/partner/staff", Map.of("name", " ", "email", "x@y.example")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter their full name");
        assertThat(lead.send(
                        "/partner/staff", Map.of("name", "Wyn Example", "email", "wyn@anytown-nurses.example.org")))
                .hasRedirectedUrl("/partner/staff?did=added");
        assertThat(lead.send("/partner/staff", Map.of("name", "Wyn", "email", "WYN@anytown-nurses.example.org")))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be added");
        var wyn = person("wyn@anytown-nurses.example.org");
        var one = "/partner/staff/" + wyn.number();
        var worker = new AtPartner(mvc, context).halfIn(wyn.email());
        worker.setsUp();
        assertThat(worker.get("/partner/staff")).as("a worker").hasStatus(403);
        assertThat(worker.send(one + "/role", Map.of("to", "admin"))).hasStatus(403);

        assertThat(lead.send(one + "/role", Map.of("to", "admin"))).hasRedirectedUrl("/partner/staff?did=admin");
        assertThat(worker.get("/partner/staff")).hasStatusOk().bodyText().contains("Wyn Example", "this is you");
        assertThat(lead.send(one + "/role", Map.of("to", "worker"))).hasRedirectedUrl("/partner/staff?did=worker");
        assertThat(lead.send(one + "/second-factor", Map.of())).hasRedirectedUrl("/partner/staff?did=reset");
        assertThat(worker.get("/partner")).hasRedirectedUrl("/partner/sign-in");
        assertThat(lead.send(one + "/end", Map.of())).hasRedirectedUrl("/partner/staff?did=ended");
        assertThat(lead.send(one + "/end", Map.of())).hasStatus(404);

        assertThat(audit.find(Sought.by(person(NURSES).actor()), null).entries())
                .extracting(entry -> entry.action())
                .contains(
                        "partner-person.added",
                        "partner-person.administrator",
                        "partner-person.worker",
                        "partner-person.second-factor-reset",
                        "partner-person.ended");
    }

    @Test
    void theLastAdministratorStaysAndNobodyResetsTheirOwnSecondFactor() {
        var self = "/partner/staff/" + person(NURSES).number();
        for (var refused : List.of(self + "/end", self + "/role", self + "/second-factor")) {
            assertThat(lead.send(refused, Map.of())).as(refused).hasStatus(422);
        }
        assertThat(person(NURSES)).returns(true, PartnerPerson::admin).returns(true, PartnerPerson::factor);
    }

    @Test
    void anotherPartnersPeopleAreNotThere() {
        new AtPartner(mvc, context).admin("hospital", "hob@anytown-general.example.org");
        var other = people.of("hospital").getFirst();

        assertThat(lead.get("/partner/staff")).bodyText().doesNotContain(other.email(), other.name());
        for (var what : List.of("end", "role", "second-factor")) {
            assertThat(lead.send("/partner/staff/" + other.number() + "/" + what, Map.of("to", "worker")))
                    .as(what)
                    .hasStatus(404);
        }
        assertThat(people.of("hospital")).containsExactly(other);
    }

    @Test
    void theHistoryOfAReferralSaysWhoOfThePartnerAnswered() {
        var referral = Brought.by(context).to("district_nurses");
        lead.send(
                "/partner/referrals/" + referral.id() + "/answer",
                Map.of("command", UUID.randomUUID().toString(), "to", "accepted"));

        assertThat(lead.get("/partner/referrals/" + referral.id())).bodyText().contains("You took it on", "by lead");
        assertThat(mvc.get().uri("/desk/referrals/" + referral.id()).with(SignedInAs.holder("supervisor")))
                .bodyText()
                .contains("by lead, Anytown District Nurses");
        people.end("district_nurses", person(NURSES).number(), Actor.staff("addy"));
        assertThat(mvc.get().uri("/desk/referrals/" + referral.id()).with(SignedInAs.holder("supervisor")))
                .as("who has left is still named")
                .bodyText()
                .contains("by lead, Anytown District Nurses");
    }

    @Test
    void whoIsAddedOrTakenOffIsToldByWhomAndWhatToDoIfItWasAMistake() {
        lead.send("/partner/staff", AtPartner.with("name", "Nia Example", "email", "nia@anytown-nurses.example.org"));
        var nia = person("nia@anytown-nurses.example.org");
        assertThat(told(nia))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("lead has added you", "Anytown District Nurses", "/partner", "If this is a mistake")
                        .doesNotContain("Nia Example"));

        clock.forward(Duration.ofSeconds(1)); // of two letters of one moment neither is the later
        people.end("district_nurses", nia.number(), Actor.staff("addy"));

        assertThat(told(nia))
                .hasSize(2)
                .last()
                .satisfies(letter ->
                        assertThat(letter).contains("Anytown Council has taken you off", "If this is a mistake"));
        assertThat(told(person(NURSES)))
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("Anytown Council has added you"));
    }

    private List<String> told(PartnerPerson person) {
        return jdbc.sql("select body from notify.message where recipient = ? and about = ? order by created_at, id")
                .param(person.email())
                .param("partner-person-" + person.number())
                .query(String.class)
                .list();
    }

    private PartnerPerson person(String email) {
        return people.of("district_nurses").stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult council(String address, Map<String, String> fields) {
        var form =
                mvc.post().uri(address).with(SignedInAs.holder("administrator")).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }
}
