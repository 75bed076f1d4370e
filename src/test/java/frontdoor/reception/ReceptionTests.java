package frontdoor.reception;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Visit;
import frontdoor.visits.Visits;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody comes in, gets a token, is called, is talked with and goes.
@SpringBootTest
@AutoConfigureMockMvc
class ReceptionTests {

    private static final RequestPostProcessor RAE =
            SignedInAs.staff("rae", Set.of("contact_centre"), Set.of("receptionist"));
    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor CHRIS = SignedInAs.staff("chris", Set.of("waste_crews"), Set.of("crew"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Visits visits;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void aPlaceWithAPartnerIsBookedSeenMovedAndGivenUp() {
        long person = people.known(Details.of("Pia Place", "pia.place@example.org", "01632 960782"));
        var surgery = "/desk/reception/town_hall/surgeries/advice";
        assertThat(page(RAE, "/desk/reception/town_hall")).contains(surgery, "Anytown Advice Centre");
        var found = post(RAE, surgery, id(), Map.of("q", "Pia Place", "find", "yes", "words", "A debt"));
        assertThat(text(found)).contains("Pia Place", "A debt");
        assertThat(post(RAE, surgery, id(), Map.of("time", "2026-11-24 10:30", "words", "A debt")))
                .hasStatus(422)
                .bodyText()
                .contains("A debt");
        assertThat(post(RAE, surgery, id(), Map.of("name", "Kim")))
                .hasStatus(422)
                .bodyText()
                .contains("Kim");

        var booking = id();
        var byNumber = Map.of("who", "" + person, "time", "2026-11-24 10:30", "words", "A debt");
        assertThat(post(RAE, surgery, id(), byNumber))
                .as("a number tells nobody's name")
                .hasStatus(422)
                .bodyText()
                .doesNotContain("Pia Place");
        var never = Map.of("name", "Kim", "time", "+999999999-01-01 10:30", "words", "A debt");
        assertThat(post(RAE, surgery, id(), never)).hasStatus(422);
        var fields = Map.of("q", "Pia Place", "who", "" + person, "time", "2026-11-24 10:30", "words", "A debt");
        assertThat(post(RAE, surgery, booking, fields)).hasRedirectedUrl(surgery + "?done=booked");
        assertThat(page(RAE, surgery)).contains("Pia Place", "24 November 2026", "7 places are free");
        assertThat(page(RAE, surgery + "?moving=" + booking)).contains("Move the place of Pia Place");
        var at = "/desk/reception/bookings/" + booking;
        assertThat(post(RAE, at + "/move", id(), Map.of("revision", "1", "time", "2026-11-24 11:00")))
                .hasRedirectedUrl(surgery + "?done=moved");
        assertThat(post(RAE, at + "/steps/cancel", id(), Map.of("revision", "1")))
                .hasRedirectedUrl(surgery + "?done=booking_first");

        clock.set("2026-11-24T10:50");
        assertThat(page(RAE, "/desk/reception/town_hall")).contains("Pia Place", "11am");
        assertThat(post(RAE, at + "/steps/come", id(), Map.of("revision", "2")))
                .hasRedirectedUrl(surgery + "?done=booking_come");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where about = 'surgery:town_hall:advice' and action = 'viewed'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(get(CHRIS, surgery)).hasStatus(404);
        assertThat(post(CHRIS, surgery, id(), fields)).hasStatus(404);
        assertThat(post(CHRIS, at + "/steps/restore", id(), Map.of("revision", "3")))
                .hasStatus(404);
        assertThat(post(CHRIS, at + "/move", id(), Map.of("revision", "3", "time", "2026-11-24 11:00")))
                .hasStatus(404);
    }

    @Test
    void aVisitorGetsATokenIsCalledTalkedWithAndIsOneContact() {
        long person = people.known(Details.of("Vera Visit", "vera.visit@example.org", "01632 960781"));
        var found = post(RAE, "/desk/reception/town_hall/arrival", id(), Map.of("q", "Vera Visit", "find", "yes"));
        assertThat(text(found)).contains("Vera Visit");

        var visit = id();
        var sent = post(
                RAE,
                "/desk/reception/town_hall/arrival",
                visit,
                Map.of("who", "" + person, "service", "missed_bin", "words", "brown bin", "needs", "hearing loop"));
        assertThat(sent).hasStatus3xxRedirection();
        var token = visits.find(UUID.fromString(visit)).orElseThrow().token();
        assertThat(page(RAE, "/desk/reception/visits/" + visit + "/slip"))
                .contains(token)
                .doesNotContain("Vera");

        post(SAM, "/desk/reception/town_hall/next", id(), Map.of("desk", "Desk 2"));
        assertThat(page(null, "/waiting/town_hall")).contains(token, "Desk 2").doesNotContain("Vera", "bin");
        assertThat(page(SAM, "/desk/reception/town_hall?desk=Desk 2")).contains("Vera Visit", "hearing loop");

        clock.set("2026-11-23T09:42");
        var called = visits.find(UUID.fromString(visit)).orElseThrow();
        post(SAM, "/desk/contact/visits/" + visit, id(), Map.of("revision", "" + called.revision()));
        assertThat(page(SAM, "/desk/contact")).contains("Vera Visit", "brown bin", visit);

        post(
                SAM,
                "/desk/contact",
                visit,
                Map.of("channel", "face_to_face", "person", "" + person, "outcome", "resolved", "wrap-up", "yes"));
        var ended = visits.find(UUID.fromString(visit)).orElseThrow();
        assertThat(ended.state()).isEqualTo(Visit.State.ENDED);
        assertThat(jdbc.sql("""
                        select count(*) from contacts.contact
                         where source_reference = :source and channel = 'face_to_face' and outcome = 'resolved'
                           and person_id = :person
                        """)
                        .param("source", "conversation:" + visit)
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoComesSecondIsToldThatSomebodyWasFirst() {
        var visit = id();
        post(RAE, "/desk/reception/mill_lane/arrival", visit, Map.of("words", "a badge"));
        var steps = "/desk/reception/visits/" + visit + "/steps/";
        assertThat(post(RAE, steps + "leave", id(), Map.of("revision", "1")))
                .hasRedirectedUrl("/desk/reception/mill_lane?desk=&done=leave");
        assertThat(post(SAM, steps + "leave", id(), Map.of("revision", "1")))
                .hasRedirectedUrl("/desk/reception/mill_lane?desk=&done=first");
        assertThat(post(RAE, "/desk/reception/visits/" + visit + "/undo", id(), Map.of("revision", "2")))
                .hasRedirectedUrl("/desk/reception/mill_lane?desk=&done=undo");
        assertThat(page(RAE, "/desk/reception/mill_lane?done=undo")).contains("The last step is undone", "a badge");
    }

    @Test
    void othersAreNotLetIn() {
        var visit = visits.arrive(
                new frontdoor.visits.NewVisit(
                        UUID.randomUUID(), "mill_lane", null, null, "words", null, null, null, null),
                frontdoor.kernel.Actor.staff("rae"));
        for (var address : java.util.List.of(
                "/desk/reception",
                "/desk/reception/town_hall",
                "/desk/reception/town_hall/arrival",
                "/desk/reception/visits/" + visit.id() + "/slip")) {
            assertThat(mvc.get().uri(address).with(CHRIS)).as(address).hasStatus(404);
        }
        for (var address : java.util.List.of(
                "/desk/reception/town_hall/next",
                "/desk/reception/visits/" + visit.id() + "/steps/leave",
                "/desk/reception/visits/" + visit.id() + "/undo",
                "/desk/reception/visits/" + visit.id() + "/call",
                "/desk/contact/visits/" + visit.id())) {
            assertThat(post(CHRIS, address, id(), Map.of("revision", "1", "desk", "Desk 1")))
                    .as(address)
                    .hasStatus(404);
        }
    }

    private MvcTestResult post(RequestPostProcessor who, String address, String command, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(who).with(OurForm.token());
        var fields = new HashMap<>(typed);
        fields.put("command", command);
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(RequestPostProcessor who, String address) {
        return mvc.get().uri(address).with(who).exchange();
    }

    private String page(@org.jspecify.annotations.Nullable RequestPostProcessor who, String address) {
        var request = mvc.get().uri(address);
        var found = (who == null ? request : request.with(who)).exchange();
        assertThat(found).as(address).hasStatusOk();
        return text(found);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
