package frontdoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Two windows of one visit, at the very same moment.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class DraftsTests {

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

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
    void nobodyFillsTheDiskOfOthers() {
        var much = Map.of("notes", List.of("x".repeat(150_001)));
        assertThatThrownBy(() -> drafts.keepTyping(visit, first, much)).isInstanceOf(TooMuchTyped.class);
        assertThatThrownBy(() -> drafts.keep(visit, first, much)).isInstanceOf(TooMuchTyped.class);
        assertThat(named(first).shown()).isEmpty();
    }

    @Test
    void theOneThatWasUsedLastIsShown() {
        assertThat(last().command()).isEqualTo(second.command());

        drafts.keep(visit, first, Map.of());
        assertThat(last().command()).isEqualTo(first.command());

        drafts.sent(visit, second, new Reference("FD-7K3M-9QX2"), Map.of());
        assertThat(last().reference()).isEqualTo(new Reference("FD-7K3M-9QX2"));
        assertThat(named(first).isSent()).isFalse();

        assertThat(drafts.resume(visit, "missed_bin", 1, first.command()).command())
                .isEqualTo(first.command());
        assertThat(last().command()).isEqualTo(first.command());
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
        assertThat(named(second).command()).isEqualTo(second.command());
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

    @Test
    void whatIsHalfTypedIsShownAndAnswersNothing() {
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        drafts.keepTyping(visit, first, Map.of("notes", List.of("Behind the g")));

        assertThat(named(first).input()).isEqualTo(Map.of("bin", List.of("food")));
        assertThat(named(first).shown()).containsEntry("notes", List.of("Behind the g"));

        drafts.keep(visit, first, Map.of("notes", List.of("Behind the gate")));
        assertThat(named(first).typing()).isEmpty();
        assertThat(named(first).input()).containsEntry("notes", List.of("Behind the gate"));
    }

    @Test
    void aLateWriteKeepsWhatAnotherWindowWrote() {
        var stale = named(first);
        drafts.keep(visit, first, Map.of("bin", List.of("food")));
        drafts.keep(visit, stale, Map.of("lid_closed", List.of("true")));

        assertThat(named(first).input()).isEqualTo(Map.of("bin", List.of("food"), "lid_closed", List.of("true")));
    }

    @Test
    void nothingThatWasTypedCanBeReadInTheDatabase() {
        drafts.keep(visit, first, Map.of("notes", List.of("An unmistakable gate code")));
        drafts.keepTyping(visit, first, Map.of("notes", List.of("An unmistakable gate")));

        var row = jdbc.sql("""
                select input::text || encode(sealed, 'escape') || encode(key, 'escape') from drafts.draft
                 where command = :command""")
                .param("command", first.command())
                .query(String.class)
                .single();
        assertThat(row).isNotEmpty().doesNotContain("unmistakable").doesNotContain("notes");
    }

    private Draft named(Draft draft) {
        return drafts.find(visit, "missed_bin", draft.command().toString()).orElseThrow();
    }

    private Draft last() {
        return drafts.find(visit, "missed_bin").orElseThrow();
    }
}
