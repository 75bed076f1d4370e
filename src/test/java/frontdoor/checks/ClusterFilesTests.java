package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.services.Cluster;
import frontdoor.services.ClusterReader;
import frontdoor.services.Gathered;
import frontdoor.services.Reminder;
import frontdoor.services.Reminder.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Life events as files: what is wrong with one is said with its line, and the worked examples hold.
class ClusterFilesTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Stream<Path> files() {
        return new ClusterFiles().in(COUNCIL).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLifeEventIsSoundAndItsExamplesHold(Path file) throws IOException {
        assertThat(new ClusterFiles().faults(file, Files.readString(file))).isEmpty();
        assertThat(cluster(file).examples()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theEightLifeEventsAreThere() {
        assertThat(files().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "someone_has_died.yaml",
                        "i_am_moving.yaml",
                        "a_birth.yaml",
                        "i_look_after_someone.yaml",
                        "leaving_hospital.yaml",
                        "losing_a_job.yaml",
                        "i_have_a_disability_or_health_condition.yaml",
                        "state_pension_age.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsNotOursIsSaidToBeALocalChoice(Path file) throws IOException {
        assertThat(cluster(file).signposts().values())
                .isNotEmpty()
                .extracting(Cluster.Signpost::source)
                .containsOnly("Local choice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        council_tax_move:        | council_tax_mov:           | There is no service 'council_tax_mov'.
        moved_on: moving_date    | moved_in: moving_date      | 'council_tax_move' has no question 'moved_in'.
        moved_on: moving_date    | moved_on: moving_day       | There is no question 'moving_day'.
        moved_on: moving_date    | moved_on: badge            | is of another type than 'moved_on'
        when: not_moved_yet      | when: not_moved            | There is no condition 'not_moved'.
        moving_date > today      | moving_day > today         | moving_day
        signposted: [vote, post  | signposted: [vot, post     | There is no line 'vot'.
        waiting: [bins]          | waitin: [bins]             | There is no 'waitin' here.
        badge: true}             | badge: false}              | 'blue_badge_address' is not offered.
        until: you have moved in | unti: you have moved in    | There is no 'until' here.
        why: Another street      | wy: Another street         | There is no 'why' here.
        topic: bins_and_streets  | topic: bins                | There is no option 'bins'.
        topic: something_else    | subject: something_else    | 'ask_the_council' has no question 'subject'.
        out: Moving out          | away: Moving out           | has no option 'away'.
        """)
    void aMistakeIsFoundWithItsLine(String right, String wrong, String said) throws IOException {
        var file = COUNCIL.resolve("events/i_am_moving.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(right);

        assertThat(new ClusterFiles().faults(file, text.replaceFirst(Pattern.quote(right), wrong)))
                .anySatisfy(fault -> {
                    assertThat(fault.sentence()).contains(said);
                    assertThat(fault.line()).isGreaterThan(1);
                });
    }

    @Test
    void aLifeEventHasAHeadingOfItsOwnAndNoNameOfAService() throws IOException {
        var file = COUNCIL.resolve("events/i_am_moving.yaml");
        var text = Files.readString(file);

        assertThat(new ClusterFiles().faults(file, text.replace("event: i_am_moving", "event: council_tax_move")))
                .extracting(Fault::what)
                .contains("A service is called 'council_tax_move' too.");
        assertThat(new ClusterFiles().faults(file, text.replace("event: i_am_moving", "event: i_am_movin")))
                .extracting(Fault::what)
                .contains("events.yaml does not name 'i_am_movin'.");
    }

    @Test
    void whatIsAskedOnceBeginsTheFormOfEachService() throws IOException {
        var moving = cluster(COUNCIL.resolve("events/i_am_moving.yaml"));
        Map<String, Object> answers = Map.of(
                "move", "within", "moving_date", "2026-12-01", "old_address", Map.of("uprn", "1"), "large_items", true);

        var offers = Gathered.of(moving, answers, TODAY).offers();

        assertThat(offers)
                .extracting(Cluster.Offer::key)
                .containsExactly("council_tax_move", "electoral_register", "new_bins", "bulky_collection");
        var typed = Map.of(
                "move", List.of("within"),
                "moving_date-day", List.of("1"),
                "moving_date-month", List.of("12"),
                "moving_date-year", List.of("2026"),
                "old_address-uprn", List.of("1"));
        assertThat(Gathered.typed(offers.getFirst(), answers, typed))
                .containsEntry("move", List.of("within"))
                .containsEntry("moved_on-month", List.of("12"))
                .containsEntry("old_address-uprn", List.of("1"))
                .doesNotContainKey("moving_date-month");
        assertThat(Gathered.typed(offers.getLast(), answers, typed))
                .containsEntry("address-uprn", List.of("1"))
                .doesNotContainKeys("move", "moved_on-month");
    }

    @Test
    void whatWasTypedOnceStandsInTheFieldsOfEachService() throws IOException {
        var moving = cluster(COUNCIL.resolve("events/i_am_moving.yaml"));
        var typed = Map.of(
                "moving_date-day", List.of("1"),
                "moving_date-month", List.of("12"),
                "old_address-uprn", List.of("1"),
                "left_on-day", List.of("no day"));

        assertThat(Gathered.typed(
                        moving.offers().get("council_tax_move"),
                        Map.of("moving_date", "2026-12-01", "old_address", Map.of("uprn", "1")),
                        typed))
                .containsOnly(
                        Map.entry("moved_on", List.of()),
                        Map.entry("moved_on-day", List.of("1")),
                        Map.entry("moved_on-month", List.of("12")),
                        Map.entry("old_address", List.of()),
                        Map.entry("old_address-uprn", List.of("1")));
        assertThat(Gathered.typed(moving.offers().get("new_bins"), Map.of(), typed))
                .containsEntry("topic", List.of("bins_and_streets"))
                .containsOnlyKeys("topic", "question");
    }

    @Test
    void whatHangsOnAnAnswerThatIsNotThereIsNotOffered() throws IOException {
        var moving = cluster(COUNCIL.resolve("events/i_am_moving.yaml"));

        var gathered = Gathered.of(moving, Map.of(), TODAY);

        assertThat(gathered.offers()).extracting(Cluster.Offer::key).isEqualTo(List.of("council_tax_move"));
        assertThat(gathered.waits()).isEmpty();
    }

    @Test
    void whatIsKnownOfAPersonRemindsStaffAndSaysWhy() throws IOException {
        var clusters = new ArrayList<Cluster>();
        for (var file : files().toList()) {
            clusters.add(cluster(file));
        }

        assertThat(Reminder.of(clusters, new Held(LocalDate.of(1961, 11, 23), Set.of(), false), TODAY))
                .singleElement()
                .satisfies(reminder -> {
                    assertThat(reminder.event()).isEqualTo("state_pension_age");
                    assertThat(reminder.why()).startsWith("They are 65.");
                    assertThat(reminder.source()).isEqualTo("Local choice");
                });
        assertThat(Reminder.of(clusters, new Held(LocalDate.of(1961, 11, 24), Set.of(), false), TODAY))
                .isEmpty();
        assertThat(Reminder.of(clusters, new Held(LocalDate.of(1960, 11, 23), Set.of(), false), TODAY))
                .isEmpty();
        assertThat(Reminder.of(clusters, new Held(null, Set.of("blue_badge.blue_badge"), true), TODAY))
                .extracting(Reminder::event)
                .containsExactlyInAnyOrder(
                        "someone_has_died", "i_look_after_someone", "i_have_a_disability_or_health_condition");
    }

    private static Cluster cluster(Path file) throws IOException {
        return ClusterReader.read(
                Objects.requireNonNull(ServiceFile.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .tree()));
    }
}
