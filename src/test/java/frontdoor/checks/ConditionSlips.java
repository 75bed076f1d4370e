package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;
import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Conditions that cannot be decided, or decide otherwise than the examples say.
final class ConditionSlips {

    private ConditionSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "a question used before it is asked",
                        BADGE,
                        "  had_before:    {label: \"Have you had a Blue Badge before?\", type: yes_no}",
                        "  had_before:    {label: \"Have you had a Blue Badge before?\", type: yes_no, only_if: {benefit: pip}}",
                        "only_if: {benefit: pip}}",
                        "which is asked after it"),
                new Slip(
                        "a wrong option in only_if",
                        BIN,
                        "only_if: {bin: [general, recycling]}",
                        "only_if: {bin: [general, recyling]}",
                        "recyling]}",
                        "'recyling' is not an option of the question 'bin'. Did you mean 'recycling'?"),
                new Slip(
                        "a last line of start with a when",
                        BIN,
                        "{to: with_crew, send: reported}",
                        "{when: assisted, to: with_crew, send: reported}",
                        "{when: assisted, to",
                        "The last line of start has a 'when'"),
                new Slip(
                        "an early line of start without a when",
                        BIN,
                        "{when: crew_says_problem,  end: not_collected}",
                        "{end: not_collected}",
                        "{end: not_collected}",
                        "Line 2 of start has no 'when'"),
                new Slip(
                        "an unknown question in a test",
                        BIN,
                        "test: put_out_by_7}",
                        "test: put_out_by_8}",
                        "put_out_by_8}",
                        "uses 'put_out_by_8', which is neither a question nor a fact. Did you mean 'put_out_by_7'?"),
                new Slip(
                        "a wrong type in a test",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection > 'two'",
                        "'two'",
                        "a whole number and a text, which do not go together"),
                new Slip(
                        "a test that gives no yes or no",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection",
                        "days_since_collection}",
                        "gives a whole number, but a condition must give yes or no"),
                new Slip(
                        "a test that cannot be read",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection > > 2",
                        "> > 2",
                        "cannot be understood"),
                new Slip(
                        "a wrong option in a test",
                        BADGE,
                        "benefit in ['dla', 'wpms', 'afcs']",
                        "benefit in ['dla', 'wmps', 'afcs']",
                        "'wmps'",
                        "compares 'benefit' with 'wmps', which is not one of its options. Did you mean 'wpms'?"),
                new Slip(
                        "a condition that is always so",
                        BIN,
                        "test: \"'assisted_collection' in property.flags\"",
                        "test: true",
                        "assisted:   ",
                        "In every example the condition 'assisted' holds"),
                new Slip(
                        "a threshold moved up",
                        BADGE,
                        "pip_moving >= 8",
                        "pip_moving >= 9",
                        "not_asked: [walking, badge_number]",
                        "expects"),
                new Slip(
                        "a threshold moved down",
                        BADGE,
                        "pip_moving >= 8",
                        "pip_moving >= 7",
                        "not_offered: [entitled]}",
                        "expects 'entitled' not to be offered, but it is"));
    }
}
