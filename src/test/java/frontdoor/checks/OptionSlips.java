package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;

import java.util.stream.Stream;

/// Options that are not for everybody, and hang on what cannot be.
final class OptionSlips {

    private static final String FALLS = "balance: Falls";
    private static final String PAIN = "{pain: Severe pain";

    private OptionSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "an option that hangs on no condition",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: is_yung_child}",
                        "is_yung_child",
                        "'breathless_or_pain' hangs on the condition 'is_yung_child', which does not exist."
                                + " Did you mean 'is_young_child'?"),
                new Slip(
                        "an option that hangs on no question",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: {aplying_for: me}}",
                        "aplying_for",
                        "hangs on the question 'aplying_for', which does not exist. Did you mean 'applying_for'?"),
                new Slip(
                        "an option that hangs on what nobody can answer",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: {applying_for: somone}}",
                        "somone",
                        "'somone' is not an option of the question 'applying_for'. Did you mean 'someone'?"),
                new Slip(
                        "an option that hangs on a later question",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: {declaration: true}}",
                        "when: {declaration: true}",
                        "The option 'balance' of 'breathless_or_pain' is offered only if 'declaration' says so, which is"
                                + " asked after it."),
                new Slip(
                        "an option that no example is offered",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: {applying_for: organisation}}",
                        "when: {applying_for: organisation}",
                        "In no example does the 'when' of the option 'balance' of 'breathless_or_pain' hold."),
                new Slip(
                        "an option that every example is offered",
                        BADGE,
                        FALLS,
                        "balance: {label: Falls, when: {applying_for: [me, child]}}",
                        "when: {applying_for: [me, child]}",
                        "In every example the option 'balance' of 'breathless_or_pain' is offered."),
                new Slip(
                        "an example that ticks what is not offered",
                        BADGE,
                        PAIN,
                        "{pain: {label: Severe pain, when: {had_before: false}}",
                        "breathless_or_pain: [pain]",
                        "The example 'no_award_is_assessed' ticks 'pain' of 'breathless_or_pain', which is not offered."),
                new Slip(
                        "an option without a label",
                        BADGE,
                        FALLS,
                        "balance: {when: is_young_child}",
                        "balance: {when",
                        "has no 'label'"),
                new Slip(
                        "a when of one of several",
                        BADGE,
                        "options: {me: Me,",
                        "options: {me: {label: Me, when: is_young_child},",
                        "when: is_young_child},",
                        "The option 'me' of 'applying_for' has a 'when', and the question is not of the type choices."),
                new Slip(
                        "a question that may offer nothing",
                        BADGE,
                        "options: {pain: Severe pain, breath: Breathlessness, balance: Falls, distress: Severe distress}",
                        "options: {pain: {label: Severe pain, when: is_young_child}, breath: {label: Falls, when: not is_young_child}}",
                        "{pain: {label",
                        "The question 'breathless_or_pain' must be answered, and may offer nothing."),
                new Slip(
                        "a when of what staff tick",
                        BADGE,
                        "{label: \"Why was it refused?\", type: long_text}",
                        "{label: \"Why was it refused?\", type: choices, options: {walks: {label: Walks, when: is_young_child}, other: Other}}",
                        "options: {walks",
                        "The option 'walks' of 'refusal_reason' has a 'when', and staff are offered every option."));
    }
}
