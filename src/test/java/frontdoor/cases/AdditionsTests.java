package frontdoor.cases;

import static frontdoor.cases.Casework.TAM;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a person adds to their case without being asked, until an officer has read it.
@SpringBootTest
class AdditionsTests {

    private static final Map<String, Object> SAID = Map.of(Additions.WORDS, "The gate is open now");

    @Autowired
    Cases cases;

    @Autowired
    Additions additions;

    @Autowired
    SettableClock clock;

    private Casework work;
    private Case kase;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
        kase = aMissedBin().openedIn(cases);
    }

    @Test
    void isAddedOnceAndWaitsToBeRead() {
        var command = UUID.randomUUID();
        assertThat(additions.add(command, kase.reference(), 0, SAID)).isTrue();
        assertThat(additions.add(command, kase.reference(), 0, SAID)).isTrue();

        var now = work.find(kase.reference());
        assertThat(now.unread()).isEqualTo(1);
        assertThat(now.revision()).as("nobody's page is stale").isEqualTo(kase.revision());
        assertThat(types(now)).containsExactly("opened", "added");
    }

    @Test
    void isReadOnce() {
        additions.add(UUID.randomUUID(), kase.reference(), 0, SAID);

        assertThat(additions.read(UUID.randomUUID(), kase.reference(), TAM)).isTrue();
        assertThat(work.find(kase.reference()).unread()).isZero();
        assertThat(additions.read(UUID.randomUUID(), kase.reference(), TAM)).isFalse();
        assertThat(types(work.find(kase.reference()))).containsExactly("opened", "added", "read");
    }

    @Test
    void isReadByWhoeverActsOnTheCase() {
        additions.add(UUID.randomUUID(), kase.reference(), 0, SAID);

        work.act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));

        assertThat(work.find(kase.reference()).unread()).isZero();
    }

    @Test
    void comesTooLateWhenTheCaseHasEnded() {
        work.act(kase, "collected", Set.of("crew"), Map.of());

        assertThat(additions.add(UUID.randomUUID(), kase.reference(), 0, SAID)).isFalse();
    }

    private List<String> types(Case now) {
        return cases.timeline(now).stream().map(TimelineEntry::type).toList();
    }
}
