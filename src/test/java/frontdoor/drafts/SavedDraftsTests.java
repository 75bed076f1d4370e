package frontdoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Links that lead to a draft from another browser.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SavedDraftsTests {

    @Autowired
    Drafts drafts;

    @Autowired
    SavedDrafts saved;

    @Autowired
    SettableClock clock;

    private String visit;
    private Draft first;
    private Draft second;

    @BeforeEach
    void twoDrafts() {
        clock.set("2026-03-02T09:00");
        visit = UUID.randomUUID().toString();
        first = drafts.begin(visit, "missed_bin", 1, Map.of());
        second = drafts.begin(visit, "missed_bin", 1, Map.of());
    }

    /// The browser it was begun in may stand in a library, or be that of somebody who saved it with another's address.
    @Test
    void whoeverOpensALinkGoesOnAlone() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        var link = link();
        assertThat(saved.save(visit, first, link, inAWeek())).isTrue();
        drafts.keep(visit, named(first), Map.of("notes", List.of("Mind the dog")));

        var there = UUID.randomUUID().toString();
        assertThat(saved.open(link, there)).isPresent();
        var elsewhere = drafts.find(there, "missed_bin").orElseThrow();
        assertThat(elsewhere.input()).containsOnlyKeys("bin", "notes");
        assertThat(drafts.find(visit, "missed_bin", first.command().toString())).isEmpty();
        assertThat(last().command()).isEqualTo(second.command());

        drafts.keep(there, elsewhere, Map.of("lid_closed", List.of("true")));
        assertThat(saved.find(link).orElseThrow().draft().input()).containsKey("lid_closed");
        drafts.sent(there, elsewhere, new Reference("FD-7K3M-9QX2"), Map.of());
        assertThat(saved.find(link).orElseThrow().draft().isSent()).isTrue();
        assertThat(saved.find(link).orElseThrow().draft().input()).isEmpty();
    }

    @Test
    void aLinkEndsWhenItsTimeIsUpOrTheAnswersAreDeleted() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        var one = link();
        var other = link();
        saved.save(visit, first, one, inAWeek());
        saved.save(visit, second, other, inAWeek());

        assertThat(saved.find("nonsense")).isEmpty();
        assertThat(saved.open(visit, UUID.randomUUID().toString())).isEmpty();

        saved.delete(one);
        assertThat(saved.find(one)).isEmpty();
        assertThat(drafts.find(visit, "missed_bin", first.command().toString())).isEmpty();

        clock.forward(Duration.ofDays(7));
        assertThat(saved.find(other)).isEmpty();
        assertThat(named(second)).isNotNull();
    }

    @Test
    void aDraftThatMovedIsStillTheOneThatALinkLeadsTo() {
        var link = link();
        saved.save(visit, first, link, inAWeek());
        var other = UUID.randomUUID().toString();
        drafts.move(visit, other, draft -> draft.command().equals(first.command()));

        drafts.keep(other, drafts.find(other, "missed_bin").orElseThrow(), Map.of("bin", List.of("food")));

        assertThat(saved.find(link).orElseThrow().draft().input()).containsEntry("bin", List.of("food"));
    }

    @Test
    void nobodyFillsAMailboxWithLinks() {
        for (int times = 0; times < SavedDrafts.LINKS; times++) {
            assertThat(saved.save(visit, first, link(), inAWeek())).isTrue();
        }
        assertThat(saved.save(visit, first, link(), inAWeek())).isFalse();
    }

    @Test
    void aVisitThatIsForgottenLeavesTheLink() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        var link = link();
        saved.save(visit, first, link, inAWeek());

        drafts.forget(visit);

        assertThat(drafts.find(visit, "missed_bin")).isEmpty();
        assertThat(saved.find(link).orElseThrow().draft().input()).containsEntry("bin", List.of("food"));
    }

    @Test
    void twoVisitsThatGoOnWithOneCommandEachReadTheirOwn() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        var link = link();
        saved.save(visit, first, link, inAWeek());
        var other = UUID.randomUUID().toString();
        var theirs = drafts.resume(other, "missed_bin", 1, first.command());
        drafts.keep(other, theirs, Map.of("bin", List.of("garden")));

        drafts.keep(visit, named(first), Map.of("notes", List.of("Mind the dog")));

        assertThat(named(first).input()).containsEntry("bin", List.of("food")).containsKey("notes");
        assertThat(drafts.find(other, "missed_bin").orElseThrow().input()).isEqualTo(Map.of("bin", List.of("garden")));
        assertThat(saved.find(link).orElseThrow().draft().input()).containsKeys("bin", "notes");
        drafts.sent(other, theirs, new Reference("FD-7K3M-9QX2"), Map.of());
        assertThat(named(first).isSent()).isFalse();
        assertThat(saved.find(link).orElseThrow().draft().input()).containsKeys("bin", "notes");
    }

    private static String link() {
        return UUID.randomUUID().toString();
    }

    private Instant inAWeek() {
        return clock.instant().plus(Duration.ofDays(7));
    }

    private Draft named(Draft draft) {
        return drafts.find(visit, "missed_bin", draft.command().toString()).orElseThrow();
    }

    private Draft last() {
        return drafts.find(visit, "missed_bin").orElseThrow();
    }
}
