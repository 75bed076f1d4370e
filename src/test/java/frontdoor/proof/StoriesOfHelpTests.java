package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody who acts for another, and somebody who has no device of their own. Each story is walked with scripts,
/// without them, and by the keyboard alone.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class StoriesOfHelpTests extends MondayMorning {

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iHelpMyNeighbourForAsLongAsTheyWant(Resident.Way way) {
        var herAddress = address("nell", way);
        var myAddress = address("jo", way);
        try (var nell = Resident.at(port, way);
                var jo = Resident.at(port, way)) {
            var reference = MissedBin.isReportedBy(nell, "Nell Example", herAddress, "6 Neighbour Street " + way);
            clock.forward(Duration.ofHours(1));
            nell.signsIn(herAddress, mailOf(herAddress))
                    .saysTheirName("Nell Example")
                    .isOn("My account");
            asks(nell, myAddress);
            nell.reads("They have not said yes yet");

            assertThat(mailOf(myAddress).newest()).contains(herAddress + " asks you to act for them");
            jo.signsIn(myAddress, mailOf(myAddress)).follows(herAddress + " asks you to act for them");
            jo.presses("Say yes").follows("See their requests");
            jo.isOn("You act for Nell Example").follows("Report a missed bin collection");
            jo.reads(reference.value(), "Sent to the crew");
            adds(jo, "The bin stands behind the gate");

            nell.opens("/account/acting").reads("Until 31 March 2027").presses("End this " + myAddress);
            nell.reads("Nobody can act for you online");
            jo.refreshes().reads("You act for nobody").doesNotRead("Sent to the crew", "behind the gate");
            jo.opens("/account").doesNotRead("You act for");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iReportABrokenPavementAtTheLibraryAndLeaveNothingBehind(Resident.Way way) {
        var mail = mailOf(address("kit", way));
        try (var kit = Resident.at(port, way)) {
            kit.opens("/kiosk").presses("Start using it as a kiosk").opens("/");
            kit.says("broken pavement").follows("Report a pothole or a broken pavement");
            kit.presses("Start now");
            kit.writes("Describe the place", "By the library steps " + way).continues();
            kit.chooses("Pavement or footpath").continues();
            kit.chooses("No").continues();
            kit.chooses("Smaller than a dinner plate").continues();
            kit.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            kit.writes("Full name", "Kit Example").writes("Email address", address("kit", way));
            kit.continues().reads("By the library steps").presses("Send");
            var reference = kit.reference();
            assertThat(kit.leavesSomethingBehind()).isTrue();

            kit.finishesAndClears();
            assertThat(kit.leavesSomethingBehind()).isFalse();
            kit.goesBack().doesNotRead(reference.value(), "By the library steps");
            kit.opens("/report/pothole/done").doesNotRead(reference.value());
            assertThat(mail.newest()).contains(reference.value());
        }
    }

    private static void asks(Resident nell, String helper) {
        nell.follows("Who may act for me").presses("Ask somebody to act for you");
        nell.writes("Their email address", helper).chooses("Everything that I ask the council for");
        nell.date("until", 31, 3, 2027).presses("Ask them");
    }

    private static void adds(Resident helper, String words) {
        helper.follows("Add something to your case")
                .writes("What do you want to tell us?", words)
                .presses("Send");
        helper.reads(words);
    }

    private static String address(String name, Resident.Way way) {
        return name + "." + way.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private Mailbox mailOf(String email) {
        return Mailbox.of(email, jdbc, messages);
    }
}
