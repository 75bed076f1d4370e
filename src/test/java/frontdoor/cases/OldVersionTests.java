package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.services.Service.Priority;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Cases opened before the order of work was changed, under a version that cannot know what the new one asks.
@SpringBootTest
class OldVersionTests {

    private static final String RULE = "    - {when: assisted, is: high}\n";
    private static final String QUESTION =
            "  smell: {label: \"Does it smell?\", type: choice, options: {none: No smell, strong: A strong smell},"
                    + " required: false}\n";

    @Autowired
    Cases cases;

    @Autowired
    Sweep sweep;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    SettableClock clock;

    private Casework work;
    private Case old;

    @BeforeEach
    void aCaseOfBefore() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
        publish(shipped());
        old = aMissedBin().with("bin", "garden").openedIn(cases);
    }

    @Test
    void workOnThoughTheNewRulesNameWhatTheyDoNotHave() {
        publish(shipped()
                .replace("\nfacts:\n", QUESTION + "\nfacts:\n")
                .replace("lid_closed, notes], sent", "lid_closed, notes, smell], sent")
                .replace(
                        "conditions:\n",
                        "conditions:\n  garden_waste: {means: It is the garden bin, test: bin == 'garden'}\n")
                .replace(
                        RULE,
                        "    - {when: garden_waste, is: high}\n    - {when: {smell: strong}, is: high}\n" + RULE));
        var fresh = aMissedBin().with("bin", "garden").openedIn(cases);
        assertThat(fresh.state().priority()).isEqualTo(Priority.HIGH);

        ask(old);
        answer(old);
        assertThat(now(old).state().priority()).isEqualTo(Priority.NORMAL);
        assertThat(now(old).version()).isEqualTo(old.version());

        clock.set("2026-12-08T08:00");
        sweep.run();
        assertThat(now(old).late()).isTrue();
        assertThat(work.act(now(old), "collected", Set.of("crew"), Map.of())).isInstanceOf(Change.Changed.class);
        assertThat(now(old).state().outcome()).isEqualTo("collected");
    }

    @Test
    void followTheNewRulesWhereTheyCanTell() {
        assertThat(old.state().priority()).isEqualTo(Priority.NORMAL);
        publish(shipped()
                .replace("priority: normal", "priority: high")
                .replace(RULE, "    - {when: out_on_time, is: high}\n"));

        ask(old);

        assertThat(now(old).state().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void keepAnAnswerFromWhoeverMayNotSeeItSinceItWasCalledSensitive() {
        assertThat(sensitive(old)).isNull();

        publish(shipped().replace("max: 500, required: false}", "max: 500, required: false, sensitive: health}"));
        assertThat(sensitive(old)).isEqualTo("health");

        publish(shipped());
        assertThat(sensitive(old)).isNull();
    }

    private @Nullable String sensitive(Case kase) {
        return cases.serviceOf(kase).asking().question("notes").sensitive();
    }

    private void ask(Case kase) {
        assertThat(work.act(now(kase), "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?"))))
                .isInstanceOf(Change.Changed.class);
    }

    private void answer(Case kase) {
        assertThat(work.act(now(kase), "answered", Set.of("resident"), Map.of("answer", List.of("The left one"))))
                .isInstanceOf(Change.Changed.class);
    }

    private Case now(Case kase) {
        return work.find(kase.reference());
    }

    private String shipped() {
        return services.history("missed_bin").getLast().yaml();
    }

    private void publish(String yaml) {
        if (publishing.propose("missed_bin", yaml, "Another order of work", Actor.staff("pip"))
                instanceof Publishing.Result.Proposed proposed) {
            publishing.approve(proposed.draft(), Actor.staff("quinn"));
        }
        assertThat(services.history("missed_bin").getFirst().yaml()).isEqualTo(yaml);
    }
}
