package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.cases.Replayed.Kind;
import frontdoor.checks.ServiceFile;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import frontdoor.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ReplayTests {

    private static final Path FILE = Path.of("src/main/resources/council/services/missed_bin.yaml");

    @Autowired
    Cases cases;

    @Autowired
    Replay replay;

    @Autowired
    Services services;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theVersionInForceChangesNothing() {
        emptiedOn("2026-11-24T15:00");
        askedAndNeverAnswered();

        var replayed = replay.of(services.current("missed_bin").orElseThrow(), 500);

        assertThat(replayed.cases()).isGreaterThanOrEqualTo(2);
        assertThat(replayed.differences()).isEmpty();
    }

    @Test
    void aShorterPromiseAndALetterLeftOutShowForEachCase() throws IOException {
        var late = emptiedOn("2026-11-25T15:00");
        int events = count();
        var draft = draft("    within: 2 working days\n", "    within: 1 working day\n", ", send: emptied,", ",");

        var replayed = replay.of(draft, 500);

        assertThat(replayed.differences())
                .filteredOn(difference -> difference.reference().equals(late))
                .satisfiesExactly(
                        promise -> {
                            assertThat(promise.kind()).isEqualTo(Kind.CLOCK);
                            assertThat(promise.about()).isEqualTo("emptied");
                            assertThat(promise.before()).isEqualTo("met, due 25 Nov 2026 23:59");
                            assertThat(promise.after()).isEqualTo("missed, due 24 Nov 2026 23:59");
                        },
                        letters -> {
                            assertThat(letters.kind()).isEqualTo(Kind.LETTERS);
                            assertThat(letters.before()).isEqualTo("reported, emptied");
                            assertThat(letters.after()).isEqualTo("reported");
                        });
        assertThat(count()).as("nothing is written").isEqualTo(events);
    }

    @Test
    void anActionThatTheDraftNoLongerHasIsNamed() throws IOException {
        var reference = emptiedOn("2026-11-24T15:00");

        var replayed = replay.of(draft("      collected:  {title", "      emptied_it: {title"), 500);

        assertThat(replayed.differences())
                .filteredOn(difference -> difference.reference().equals(reference))
                .extracting(Replayed.Difference::kind, Replayed.Difference::about)
                .contains(tuple(Kind.ACTION, "collected"));
        assertThat(said(replayed)).contains(reference + "  action collected: none, with the draft: ");
    }

    private static String said(Replayed replayed) {
        var out = new ByteArrayOutputStream();
        ReplayCommand.say(replayed, new PrintStream(out, true));
        return out.toString();
    }

    private static Service draft(String... changes) throws IOException {
        var yaml = Files.readString(FILE);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(yaml).contains(changes[i]);
            yaml = yaml.replace(changes[i], changes[i + 1]);
        }
        return ServiceReader.read(
                Objects.requireNonNull(ServiceFile.read("missed_bin.yaml", yaml).tree()));
    }

    private Reference emptiedOn(String moment) {
        var reference = opened();
        clock.set(moment);
        act(reference, "collected", "crew", Map.of());
        return reference;
    }

    private void askedAndNeverAnswered() {
        var reference = opened();
        act(reference, "ask_more", "waste_officer", Map.of("question", List.of("Which gate?")));
        clock.set("2026-12-10T09:00");
        cases.runClocksUntil(reference, clock.instant());
        assertThat(cases.find(reference).orElseThrow().isOpen()).isFalse();
    }

    private Reference opened() {
        clock.set("2026-11-23T09:30");
        return ((Opening.Opened) cases.open(aMissedBin().request())).reference();
    }

    private void act(Reference reference, String action, String role, Map<String, List<String>> input) {
        int revision = cases.find(reference).orElseThrow().revision();
        assertThat(cases.act(UUID.randomUUID(), reference, revision, action, Actor.staff("tam"), Set.of(role), input))
                .isInstanceOf(Change.Changed.class);
    }

    private int count() {
        return jdbc.sql("select count(*) from cases.event").query(Integer.class).single();
    }
}
