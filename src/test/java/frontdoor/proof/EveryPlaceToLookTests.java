package frontdoor.proof;

import frontdoor.cases.Requests;
import frontdoor.kernel.Actor;
import frontdoor.testing.Inspection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What is found by looking: near a place, on the scorecard, and on a device that one person uses after another.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class EveryPlaceToLookTests extends MondayMorning {

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
    void aPlaceHasSomethingOrNothingNearIt() {
        var inspection = new Inspection("near");
        pat.opens("/near").looks(inspection, "ask");
        near("").looks(inspection, "ask-empty");
        near("Nowhere Street At All, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch");
        pat.looks(inspection, "unknown");
        near("sample street").looks(inspection, "which");
        pat.presses("1 Sample Street, Anytown, ZZ99 1AA").looks(inspection, "nothing");
        for (int i = 0; i < 4; i++) {
            Requests.aPothole("53.400" + i, "0.5001").openedIn(cases);
        }
        near("sample street").presses("1 Sample Street, Anytown, ZZ99 1AA").looks(inspection, "something");
        inspection.assertNothingFound();
    }

    private Resident near(String words) {
        return pat.opens("/near").writes("Postcode or street", words).presses("Find");
    }

    @Test
    void theScorecardTellsOfWhatWasKeptAndWhatWasNot() {
        var inspection = new Inspection("scorecard");
        for (int i = 0; i < 6; i++) {
            var kase = Requests.aMissedBin().openedIn(cases);
            if (i > 1) {
                clock.set(i > 4 ? "2026-12-01T10:00" : "2026-11-24T10:00");
                cases.act(
                        UUID.randomUUID(),
                        kase.reference(),
                        1,
                        "collected",
                        Actor.staff("tam"),
                        Set.of("crew"),
                        Map.of());
                clock.set("2026-11-23T09:30");
            }
        }
        clock.set("2026-12-02T09:30");
        pat.opens("/scorecard").looks(inspection, "full");
        inspection.assertNothingFound();
    }

    @Test
    void somebodyTellsWhatIsWrongWithAPage() {
        var inspection = new Inspection("feedback");
        pat.opens("/contact").browser().page().click("button[name=useful][value=no]");
        pat.isOn("Tell us what went wrong")
                .looks(inspection, "ask")
                .presses("Send")
                .looks(inspection, "thanks");
        inspection.assertNothingFound();
    }

    @Test
    void aKioskIsUsedAndLeft() {
        var inspection = new Inspection("kiosk");
        pat.opens("/kiosk").looks(inspection, "begin");
        pat.browser().page().locator("main form button").click();
        pat.opens("/").looks(inspection, "home");
        pat.opens("/kiosk").looks(inspection, "is-one");
        pat.opens("/contact").looks(inspection, "contact");
        pat.opens("/services/missed_bin").presses("Start now").looks(inspection, "question");
        pat.continues().looks(inspection, "question-wrong");
        inspection.assertNothingFound();
    }
}
