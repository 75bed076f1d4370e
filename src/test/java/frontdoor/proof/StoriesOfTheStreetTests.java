package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Change;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes wrong in a street: told, followed and put right. Each story is walked with scripts, without them, and by
/// the keyboard alone.
class StoriesOfTheStreetTests extends MondayMorning {

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

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void somebodyHasReportedThisAlreadySoIAmAddedAndHearToo(Resident.Way way) {
        var north = 51 + way.ordinal();
        var mail = Mailbox.of("sam." + way + "@example.org", jdbc, messages);
        Reference reference;
        try (var pat = Resident.at(port, way)) {
            pat.opens("/services/graffiti").presses("Start now");
            showsWhere(pat, "On the bridge", north + ".50000");
            pat.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            pat.writes("Full name", "Pat Example").writes("Email address", "pat." + way + "@example.org");
            pat.continues().presses("Send");
            reference = pat.reference();
        }
        clock.forward(Duration.ofDays(1));
        try (var sam = Resident.at(port, way)) {
            sam.opens("/").says("graffiti on the bridge").follows("Report graffiti");
            sam.presses("Start now");
            showsWhere(sam, "The bridge by the school", north + ".50030");
            sam.isOn("Has somebody told us about this already?");
            sam.reads("About 30 metres from there", "Reported yesterday").doesNotRead(reference.value());
            sam.chooses("About 30 metres from there").continues();
            sam.isOn("How can we tell you what happens?");
            sam.writes("Full name", "Sam Sample").writes("Email address", "sam." + way + "@example.org");
            sam.continues().reads("You will be added to a report").presses("Send");
            sam.reads("we added you to their report", "We will tell you when something happens");
            assertThat(sam.reference()).isEqualTo(reference);

            sam.opens("/track").writes("Reference number", reference.value());
            sam.writes("Your email address or telephone number", "sam." + way + "@example.org");
            sam.presses("Send me a code").isOn("Enter your code").writes("Code", mail.code());
            sam.continues().reads("Waiting to be removed", "A crew will remove it");
            sam.doesNotRead("Pat Example");
            clock.forward(Duration.ofMinutes(30));
            act(reference, 1, "removed", "crew", Map.of());
            sam.refreshes().reads("Removed");
            assertThat(mail.newest()).contains("We have removed the graffiti");
        }
    }

    private static void showsWhere(Resident resident, String inWords, String north) {
        resident.writes("Describe the place", inWords).unfolds("Add the map position, if you know it");
        resident.writes("Latitude", north).writes("Longitude", "-1.50000").continues();
    }

    private void act(Reference reference, int revision, String action, String role, Map<String, List<String>> typed) {
        var staff = Actor.staff("tam");
        assertThat(cases.act(UUID.randomUUID(), reference, revision, action, staff, Set.of(role), typed))
                .isInstanceOf(Change.Changed.class);
    }
}
