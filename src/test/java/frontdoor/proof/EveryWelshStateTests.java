package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Change;
import frontdoor.kernel.Actor;
import frontdoor.testing.Inspection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One report in Welsh from the first page to the last, with what goes wrong on the way. Welsh words are longer, and
/// its letters are others.
class EveryWelshStateTests extends MondayMorning {

    private Resident sian;

    @BeforeEach
    void begin() {
        sian = Resident.at(port, Resident.Way.WITH_SCRIPTS);
    }

    @AfterEach
    void close() {
        sian.close();
    }

    @Test
    void aReportIsMadeAndFollowedInWelsh() {
        var inspection = new Inspection("welsh");
        sian.opens("/?lang=cy").looks(inspection, "home");
        sian.opens("/services?q=qwertyuiop").looks(inspection, "nothing-found");
        sian.opens("/services/missed_bin").looks(inspection, "service").presses("Dechrau nawr");
        sian.looks(inspection, "address").presses("Rhowch y cyfeiriad eich hun");
        sian.presses("Parhau").looks(inspection, "address-wrong");
        sian.writes("Cyfeiriad", "3 Stryd Gymraeg")
                .writes("Cod post", "ZZ99 9ZZ")
                .presses("Parhau");
        sian.presses("Parhau")
                .looks(inspection, "choice-wrong")
                .chooses("Gwastraff bwyd")
                .presses("Parhau");
        sian.answersWhatElseIsAskedUntil("Sut gallwn ni roi gwybod i chi beth sy’n digwydd?");
        sian.writes("Cyfeiriad e-bost", "sian").presses("Parhau").looks(inspection, "contact-wrong");
        sian.writes("Enw llawn", "Siân Example").writes("Cyfeiriad e-bost", "sian@example.org");
        sian.presses("Parhau").looks(inspection, "check").presses("Anfon").looks(inspection, "done");
        var reference = sian.reference();
        sian.opens("/track").looks(inspection, "track");
        sian.browser().page().fill("#reference", reference.value());
        Filler.send(sian.browser().page());
        sian.looks(inspection, "code");
        sian.browser().page().fill("#code", Resident.code(messages, reference));
        Filler.send(sian.browser().page());
        sian.looks(inspection, "case");
        clock.forward(Duration.ofMinutes(5));
        var asked = Map.of("question", List.of("Pa giât?"));
        assertThat(cases.act(
                        UUID.randomUUID(),
                        reference,
                        1,
                        "ask_more",
                        Actor.staff("tam"),
                        Set.of("waste_officer"),
                        asked))
                .isInstanceOf(Change.Changed.class);
        sian.opens("/track/" + reference).looks(inspection, "case-waiting");
        sian.opens("/nowhere").looks(inspection, "404");
        sian.opens("/account/sign-in").looks(inspection, "sign-in");
        inspection.assertNothingFound();
    }
}
