package frontdoor.proof;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Change;
import frontdoor.cases.Requests;
import frontdoor.kernel.Actor;
import frontdoor.testing.Inspection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A case that has ended: as it should, refused, opened again, given up; and whether that solved it.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class EveryEndingTests extends MondayMorning {

    private static final Pattern LINK = Pattern.compile("/solved/[A-Za-z0-9_-]{43}");

    private Resident pat;

    @BeforeEach
    void begin() {
        pat = Resident.at(port, Resident.Way.WITH_SCRIPTS);
    }

    @AfterEach
    void close() {
        pat.close();
    }

    @Test
    void itIsDoneAndNotFixedAndDoneAgain() {
        var inspection = new Inspection("ended");
        var kase = aMissedBin().openedIn(cases);
        clock.forward(Duration.ofHours(3));
        act(kase, "collected", "crew", Map.of());
        follow(kase).looks(inspection, "done");
        pat.presses("No, it did not").looks(inspection, "did-not-solve-it");
        pat.follows("Tell us it is not fixed").looks(inspection, "not-fixed");
        pat.presses("Send").looks(inspection, "not-fixed-wrong");
        pat.writes("What is still wrong?", "It is still full").presses("Send").looks(inspection, "reopened");
        pat.follows("Add something to your case").looks(inspection, "add");
        pat.presses("Send").looks(inspection, "add-wrong");
        pat.writes("What do you want to tell us?", "It smells by now").presses("Send");
        pat.looks(inspection, "added");
        pat.follows("Say you no longer need us to come").looks(inspection, "no-need");
        Filler.send(pat.browser().page());
        pat.looks(inspection, "given-up").presses("Leave this case").looks(inspection, "left");
        inspection.assertNothingFound();
    }

    @Test
    void itIsRefusedAndLookedAtAgain() {
        var inspection = new Inspection("refused");
        var kase = Requests.aBlueBadge().openedIn(cases);
        var why = Map.of("refusal_reason", List.of("It does not care for the people it drives."));
        act(kase, "organisation_not", "blue_badge_officer", why);
        follow(kase).looks(inspection, "case");
        pat.presses("Ask us to look again at a Blue Badge decision").looks(inspection, "review");
        inspection.assertNothingFound();
    }

    @Test
    void aLetterAsksWhetherThatSolvedIt() {
        isAsked("Yes, it did", "yes");
        isAsked("No, it did not", "no");
    }

    private void isAsked(String answer, String name) {
        var inspection = new Inspection("solved-" + name);
        var kase = aMissedBin().openedIn(cases);
        act(kase, "collected", "crew", Map.of());
        pat.opens(link(kase)).looks(inspection, "ask").presses(answer).looks(inspection, "said");
        pat.opens(link(kase)).looks(inspection, "over");
        inspection.assertNothingFound();
    }

    private Resident follow(Case kase) {
        clock.forward(Duration.ofSeconds(1)); // the newest code is the one that counts
        return pat.follows(kase.reference(), messages);
    }

    private String link(Case kase) {
        return messages.about(kase.reference().value()).stream()
                .map(letter -> LINK.matcher(letter.message().body()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private void act(Case kase, String action, String role, Map<String, List<String>> typed) {
        var done = cases.act(
                UUID.randomUUID(), kase.reference(), kase.revision(), action, Actor.staff("tam"), Set.of(role), typed);
        assertThat(done).isInstanceOf(Change.Changed.class);
    }
}
