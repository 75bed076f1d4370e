package frontdoor.letters;

import static frontdoor.cases.Requests.aBlueBadge;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.letters.LetterDraft.Typed;
import frontdoor.letters.LetterDrafts.Beginning;
import frontdoor.letters.LetterDrafts.Change;
import frontdoor.letters.LetterDrafts.Shown;
import frontdoor.notify.Medium;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// How long a letter that nobody sent is kept.
@SpringBootTest
class LetterDraftsTests {

    private static final LetterFrom BEA = new LetterFrom("bea", "Bea Badger", "blue_badge", "Blue Badge office");

    @Autowired
    Cases cases;

    @Autowired
    LetterMatters matters;

    @Autowired
    LetterDrafts drafts;

    @Autowired
    SettableClock clock;

    @Test
    void aDraftIsKeptFor90DaysAfterTheLastThatWasTyped() {
        clock.set("2026-08-03T09:30");
        var matter = matters.of(aBlueBadge().openedIn(cases), 0).orElseThrow();
        var beginning = new Beginning(UUID.randomUUID(), "missing_information", 0, null);
        var id = drafts.begin(beginning, matter, BEA).orElseThrow().id();
        clock.set("2026-11-23T09:30");
        var typed = new Typed("en", Medium.POST, false, Map.of("missing", "A photo"), List.of());
        assertThat(drafts.keep(UUID.randomUUID(), id, new Shown(UUID.randomUUID(), 1), typed, BEA))
                .isInstanceOf(Change.Kept.class);

        drafts.deleteOld();
        assertThat(drafts.find(id)).isPresent();

        clock.set("2027-02-22T09:30");
        drafts.deleteOld();
        assertThat(drafts.find(id)).isEmpty();
    }

    @Test
    void oneThatWasThrownAwayCanBeBroughtBackForAWeek() {
        clock.set("2026-11-23T09:30");
        var matter = matters.of(aBlueBadge().openedIn(cases), 0).orElseThrow();
        var beginning = new Beginning(UUID.randomUUID(), "missing_information", 0, null);
        var id = drafts.begin(beginning, matter, BEA).orElseThrow().id();

        drafts.drop(id);
        assertThat(drafts.find(id)).isEmpty();
        clock.set("2026-11-30T09:30");
        drafts.deleteOld();
        drafts.bringBack(id);
        assertThat(drafts.find(id)).isPresent();

        drafts.drop(id);
        clock.set("2026-12-07T09:30:01");
        drafts.deleteOld();
        drafts.bringBack(id);
        assertThat(drafts.find(id)).isEmpty();
    }
}
