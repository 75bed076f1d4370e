package frontdoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Two windows of one visit, at the very same moment.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class DraftsTests {

    @Autowired
    Drafts drafts;

    @Autowired
    SettableClock clock;

    private String visit;
    private Draft first;
    private Draft second;

    @BeforeEach
    void twoWindows() {
        clock.set("2026-03-02T09:00");
        visit = UUID.randomUUID().toString();
        first = drafts.begin(visit, "missed_bin", 1, Map.of());
        second = drafts.begin(visit, "missed_bin", 1, Map.of());
    }

    @Test
    void keepWhatWasTypedApart() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        drafts.keep(visit, second, Map.of("bin", List.of("garden")));

        assertThat(named(first).input()).isEqualTo(Map.of("bin", List.of("food")));
        assertThat(named(second).input()).isEqualTo(Map.of("bin", List.of("garden")));
    }

    @Test
    void theOneThatWasUsedLastIsShown() {
        assertThat(last()).isEqualTo(second);

        drafts.keep(visit, first, Map.of());
        assertThat(last()).isEqualTo(first);

        drafts.sent(visit, second, new Reference("FD-7K3M-9QX2"));
        assertThat(last().reference()).isEqualTo(new Reference("FD-7K3M-9QX2"));
        assertThat(named(first).isSent()).isFalse();

        assertThat(drafts.resume(visit, "missed_bin", 1, first.command())).isEqualTo(first);
        assertThat(last()).isEqualTo(first);
    }

    @Test
    void anotherVisitCannotNameThem() {
        assertThat(drafts.find("another visit", "missed_bin", first.command().toString()))
                .isEmpty();
        assertThat(drafts.find(visit, "graffiti", first.command().toString())).isEmpty();
        assertThat(drafts.find(visit, "missed_bin", "nonsense")).isEmpty();
    }

    @Test
    void aNewOneDropsWhatWasLeftBehindTheDayBefore() {
        clock.forward(Drafts.KEPT_BESIDE);
        drafts.keep(visit, second, Map.of());
        clock.forward(Drafts.KEPT_BESIDE);

        drafts.begin(visit, "missed_bin", 1, Map.of());

        assertThat(drafts.find(visit, "missed_bin", first.command().toString())).isEmpty();
        assertThat(named(second)).isEqualTo(second);
    }

    @Test
    void isForgottenAfterFourWeeks() {
        clock.forward(Drafts.KEPT.minusSeconds(1));
        assertThat(drafts.find(visit, "missed_bin")).isPresent();

        clock.forward(Drafts.KEPT_BESIDE);
        assertThat(drafts.find(visit, "missed_bin")).isEmpty();
        assertThat(drafts.dropForgotten()).isGreaterThanOrEqualTo(2);
        assertThat(drafts.dropForgotten()).isZero();
    }

    private Draft named(Draft draft) {
        return drafts.find(visit, "missed_bin", draft.command().toString()).orElseThrow();
    }

    private Draft last() {
        return drafts.find(visit, "missed_bin").orElseThrow();
    }
}
