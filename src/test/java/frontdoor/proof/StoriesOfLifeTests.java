package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What changes a life, and what a council does then. Each story is walked with scripts, without them, and by the
/// keyboard alone.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class StoriesOfLifeTests extends MondayMorning {

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void walkingHasBecomeHardAndIApplyForABlueBadge(Resident.Way way) {
        try (var alex = Resident.at(port, way)) {
            alex.opens("/").says("disabled parking badge").follows("Apply for or renew a Blue Badge");
            alex.presses("Start now").chooses("Me").continues();
            alex.writes("Full name", "Alex Example " + way).continues();
            alex.writes("Postcode", "ZZ99 1AA").presses("Find address");
            alex.chooses("5 Sample Street, Anytown").continues();
            alex.chooses("Yes").continues();
            alex.date("date_of_birth", 1, 2, 1960).continues();
            alex.chooses("No").continues();
            alex.chooses("No").continues();
            alex.chooses("No").continues();
            alex.chooses("None of these").continues();
            alex.writes("What is their disability or health condition?", "My knees")
                    .continues();
            alex.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            alex.writes("Full name", "Alex Example").writes("Email address", "alex@example.org");
            alex.answersWhatElseIsAskedUntil("Check your answers");
            alex.reads("Alex Example " + way, "1 February 1960", "My knees", "a picture with")
                    .presses("Send");

            var reference = alex.reference();
            clock.forward(Duration.ofDays(1));
            cases.act(
                    UUID.randomUUID(),
                    reference,
                    1,
                    "ask_more",
                    Actor.staff("bea"),
                    Set.of("blue_badge_officer"),
                    Map.of("what_is_missing", List.of("A clearer photo of you")));
            alex.follows(reference, messages).reads("Waiting for you", "A clearer photo of you");
            alex.presses("Send what we asked for")
                    .writes("Your answer", "Here it is")
                    .attachesAPicture();
            alex.presses("Send").reads("Checking your application", "Here it is");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void myMotherHasDied(Resident.Way way) {
        try (var bea = Resident.at(port, way)) {
            bea.opens("/").follows("Someone has died").reads("we will tell the rest of the council");
            bea.follows("Tell us that someone has died").presses("Start now");
            bea.writes("Name of the person who died", "Al Example " + way).continues();
            bea.date("date_of_birth", 1, 1, 1940).continues();
            bea.date("date_of_death", 20, 11, 2026).continues();
            bea.chooses("In a hospital or hospice").continues();
            bea.writes("Postcode", "ZZ99 1AA").presses("Find address");
            bea.chooses("5 Sample Street, Anytown").continues();
            bea.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            bea.writes("Full name", "Bea Example").writes("Email address", "bea@example.org");
            bea.answersWhatElseIsAskedUntil("Check your answers");
            bea.reads("Al Example " + way, "20 November 2026", "In a hospital or hospice")
                    .presses("Send");
            bea.reads("Your reference number", "What happens next");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iAmMovingHome(Resident.Way way) {
        try (var jo = Resident.at(port, way)) {
            jo.opens("/")
                    .follows("I am moving home")
                    .follows("Tell us you are moving")
                    .presses("Start now");
            jo.chooses("Moving from one home to another, both in Anytown").continues();
            jo.continues();
            jo.writes("Postcode", "ZZ99 1AA").presses("Find address");
            jo.chooses("11 Sample Street, Anytown").continues();
            jo.date("left_on", 30, 11, 2026).continues();
            jo.continues();
            jo.writes("Postcode", "ZZ99 1AA").presses("Find address");
            jo.chooses("9 Sample Street, Anytown").continues();
            jo.date("moved_on", 30, 11, 2026).continues();
            jo.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            jo.writes("Full name", "Jo Sample " + way).writes("Email address", "jo@example.org");
            jo.answersWhatElseIsAskedUntil("Check your answers");
            jo.reads("11 Sample Street", "9 Sample Street", "30 November 2026").presses("Send");
            assertThat(jo.reference()).isNotNull();
        }
    }
}
