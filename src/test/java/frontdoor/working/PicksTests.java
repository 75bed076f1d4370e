package frontdoor.working;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Consents;
import frontdoor.testing.SettableClock;
import frontdoor.worklists.Work;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What was picked in a list is looked up once more before anybody is given it.
@SpringBootTest
class PicksTests {

    private static final SignedIn LIBRARIAN =
            new SignedIn("lib", "Lib Example", Set.of("libraries"), Set.of(), Set.of("team_officer"));

    @Autowired
    Picks picks;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    SettableClock clock;

    @Test
    void aCaseWhoseOnlyLineWasTakenBackIsNoPickOfTheirs() {
        clock.set("2026-11-23T09:30");
        var kase = Telling.told(
                cases, aBereavement().with("also_tell", "libraries").openedIn(cases));
        var picked = List.of(Work.of(kase.reference()));
        assertThat(picks.theirs(picked, LIBRARIAN)).hasSize(1);

        consents.withdraw(UUID.randomUUID(), kase.reference(), "libraries", Actor.ANONYMOUS);

        assertThat(picks.theirs(picked, LIBRARIAN)).isEmpty();
    }
}
