package frontdoor.checks;

import static frontdoor.checks.Comparison.Weight.ADDITIVE;
import static frontdoor.checks.Comparison.Weight.BREAKING;
import static frontdoor.checks.Comparison.Weight.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ComparisonTests {

    record Change(Comparison.Weight weight, String from, String to, String says) {}

    static Stream<Change> changes() {
        return Stream.of(
                new Change(
                        LIVE,
                        "We emptied your ((bin)) bin. We",
                        "We have emptied your bin. We",
                        "The letter 'done': 'text' was"),
                new Change(LIVE, "label: Which bin was missed?", "label: Which bin?", "'label' was"),
                new Change(LIVE, "food: Food caddy", "food: Food bin", "'food' was"),
                new Change(LIVE, "team: waste_crews", "team: crews_north", "The queue 'crews'"),
                new Change(
                        LIVE, "crew: {sees: [address, bin, notes]}", "crew: {sees: [address, bin]}", "The role 'crew'"),
                new Change(LIVE, "warn: 1 working day", "warn: 4 office hours", "'warn' was"),
                new Change(LIVE, "stage: with_crew, priority: high", "stage: with_crew", ""),
                new Change(
                        ADDITIVE,
                        "facts:   ",
                        "facts:\n  weather: {type: text, source: met.weather}   ",
                        "The fact 'weather' is new."),
                new Change(
                        ADDITIVE,
                        "    search: true\n  bin:",
                        "    search: true\n  colour: {label: Colour, type: text, required: false}\n  bin:",
                        "The question 'colour' is new."),
                new Change(ADDITIVE, "food: Food caddy}", "food: Food caddy, glass: Glass}", "'glass' is new"),
                new Change(
                        ADDITIVE,
                        "by: [crew, waste_officer], end: collected",
                        "by: [crew, waste_officer, contact_centre], end: collected",
                        "The action 'collected': 'by'"),
                new Change(
                        ADDITIVE,
                        "    actions:\n      answered",
                        "    actions:\n      stop: {title: Stop, by: crew, end: not_collected}\n      answered",
                        "The action 'stop' is new."),
                new Change(
                        BREAKING,
                        "    search: true\n  bin:",
                        "    search: true\n  colour: {label: Colour, type: text}\n  bin:",
                        "The question 'colour' is new."),
                new Change(BREAKING, "food: Food caddy}", "}", "'food' is gone"),
                new Change(
                        BREAKING,
                        "within: 2 working days",
                        "within: 1 working day",
                        "was ‘2 working days’ and is now ‘1 working day’"),
                new Change(
                        BREAKING,
                        "by: [crew, waste_officer], end: collected",
                        "by: [crew], end: collected",
                        "'by' was"),
                new Change(BREAKING, "days_since_collection > 2", "days_since_collection > 3", "'test' was"),
                new Change(BREAKING, "send: done,    keep: 2 years", "send: done,    keep: 1 year", "'keep' was"),
                new Change(
                        BREAKING,
                        "      no_reply:    {title: No reply, by: system, after: 5 working days, end: not_collected}\n",
                        "",
                        "The action 'no_reply' is gone."),
                new Change(
                        BREAKING, "only_if: {bin: [general, recycling]}", "only_if: {bin: general}", "'only_if' was"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void weighsAChangeAndSaysWhatItIs(Change change) {
        var before = SoundFiles.text("missed_bin");
        assertThat(before).contains(change.from());

        var comparison = Comparison.of(tree(before), tree(before.replace(change.from(), change.to())));

        assertThat(comparison.verdict()).isEqualTo(change.weight());
        assertThat(comparison.differences())
                .allSatisfy(difference -> assertThat(difference.words()).contains(change.says()));
    }

    @Test
    void theSameFileHasNoDifferences() {
        var tree = tree(SoundFiles.text("blue_badge"));

        assertThat(Comparison.of(tree, tree).differences()).isEmpty();
        assertThat(Comparison.of(tree, tree).sentence()).isEqualTo("Nothing changes.");
    }

    private static JsonNode tree(String text) {
        return Objects.requireNonNull(ServiceFile.read("missed_bin.yaml", text).tree());
    }
}
