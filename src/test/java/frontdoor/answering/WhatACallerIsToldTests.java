package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.desk.AtTheDesk;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What an adviser sees to tell a caller: what is late, and nothing of a household that anybody could have named.
@SpringBootTest
@AutoConfigureMockMvc
class WhatACallerIsToldTests {

    private static final String CONTACT = "/desk/contact";
    private static final String BINS = "/desk/contact/services/missed_bin";

    /// A home whose bins are carried out for whoever lives there.
    private static final String HELPED = "9990000003";

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void aCaseThatIsLateSaysSoAndSinceWhen() {
        clock.set("2026-10-29T09:30");
        var reference = Requests.aMissedBin().openedIn(cases).reference();
        desk.post(SAM, CONTACT, Map.of("channel", "face_to_face", "q", reference.value()));
        assertThat(desk.page(SAM, CONTACT)).contains(reference.value()).doesNotContain("Late, was due");

        clock.set("2026-11-23T09:30");

        assertThat(desk.page(SAM, CONTACT)).contains(reference.value(), "Late, was due 2 November 2026");
    }

    @Test
    void aHouseholdThatWeHelpIsNotTalkedOfToSomebodyNotVerified() {
        assertThat(told(false))
                .contains("Come back within 2 working days")
                .doesNotContain("household we help", "1 working day");
    }

    @Test
    void whoeverIsVerifiedIsToldAllThatIsPromisedThem() {
        assertThat(told(true)).contains("Come back within 1 working day to a household we help");
    }

    /// What the page says after a bin was reported from a home whose bins are carried out for them.
    private String told(boolean verified) {
        var phone = "01632 9609" + (verified ? "41" : "42");
        long person = people.known(
                new Details("Hope Sample", null, null, phone, "ZZ99 1AA", "3 Sample Street", null, "en", null, null));
        var fields = new HashMap<>(Map.of("channel", "phone", "q", phone, "sought", phone, "choose", "" + person));
        desk.post(SAM, CONTACT, fields);
        fields.remove("choose");
        fields.put("person", "" + person);
        if (verified) {
            fields.put("way", "known");
            fields.put("other-way", "yes");
            desk.post(SAM, CONTACT, fields);
            fields.remove("other-way");
        }
        fields.put("start", "missed_bin");
        desk.post(SAM, CONTACT, fields);
        desk.post(
                SAM,
                BINS,
                Map.of(
                        "command", command(desk.page(SAM, BINS)),
                        "shown", "address,bin,put_out_by_7,lid_closed,notes",
                        "address-postcode", "ZZ99 1AA",
                        "address-uprn", HELPED,
                        "bin", verified ? "recycling" : "general",
                        "put_out_by_7", "true",
                        "lid_closed", "true",
                        "contact_name", "Hope Sample",
                        "contact_phone", phone));
        return desk.page(SAM, BINS + "/done");
    }
}
