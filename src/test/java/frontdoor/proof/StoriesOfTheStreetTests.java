package frontdoor.proof;

import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What goes wrong in a street: told, followed and put right. Each story is walked with scripts, without them, and by
/// the keyboard alone.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoriesOfTheStreetTests {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void myBinWasNotEmptied(Resident.Way way) {
        try (var pat = Resident.at(port, way)) {
            pat.opens("/").says("they left my bin").follows("Report a missed bin collection");
            pat.reads("within 2 working days").presses("Start now");
            pat.writes("Postcode", "ZZ99 1AA").presses("Find address");
            pat.chooses(List.of(1, 3, 7).get(way.ordinal()) + " Sample Street, Anytown")
                    .continues();
            pat.chooses("Food waste").continues();
            pat.chooses("Yes").continues();
            pat.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            pat.writes("Full name", "Pat Example")
                    .writes("Email address", "pat@example.org")
                    .continues();
            pat.isOn("Check your answers").reads("Food", "Pat Example").presses("Send");
            pat.reads("Your reference number", "25 November 2026", "We have written to you");

            var reference = pat.reference();
            clock.forward(Duration.ofHours(2));
            pat.follows(reference, messages).reads("Sent to the crew", "The crew will come back");
            act(reference, 1, "collected", "crew", Map.of());
            pat.refreshes().reads("Bin emptied", "The crew has emptied your Food waste bin");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void somebodyHasDumpedASofaAndIHaveAPhoto(Resident.Way way) {
        try (var kim = Resident.at(port, way)) {
            kim.opens("/")
                    .says("somebody dumped a sofa")
                    .follows("Report dumped rubbish")
                    .presses("Start now");
            kim.writes("Describe the place", "Behind the " + way + " shop in Mill Lane")
                    .continues();
            kim.chooses("Furniture or a mattress").continues();
            kim.chooses("One item or bag").continues();
            kim.chooses("A street, park or other public land").continues();
            kim.chooses("No").continues();
            kim.attachesAPicture().continues();
            kim.answersWhatElseIsAskedUntil("Check your answers");
            kim.reads("Mill Lane", "a picture with", "Furniture").presses("Send");
            kim.reads("Your reference number");
        }
    }

    private void act(Reference reference, int revision, String action, String role, Map<String, List<String>> typed) {
        cases.act(UUID.randomUUID(), reference, revision, action, Actor.staff("tam"), Set.of(role), typed);
    }
}
