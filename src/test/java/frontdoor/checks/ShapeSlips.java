package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Parts that are left out, unknown, or not of the kind that belongs there.
final class ShapeSlips {

    private ShapeSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "an unknown key",
                        BIN,
                        "    required: false\n",
                        "    requried: false\n",
                        "requried",
                        "The question 'notes' cannot have 'requried'. Did you mean 'required'?"),
                new Slip(
                        "an unknown question type",
                        BIN,
                        "    type: choice\n",
                        "    type: chioce\n",
                        "chioce",
                        "'chioce' is not a value of 'type'. Did you mean 'choice'?"),
                new Slip(
                        "a text where a list belongs",
                        BIN,
                        "start:                             # first line that matches",
                        "start: here\nstarts:",
                        "start: here",
                        "is not a list of lines"),
                new Slip(
                        "no keep",
                        BIN,
                        "send: done,    keep: 2 years}",
                        "send: done}",
                        "send: done}",
                        "The outcome 'collected' has no 'keep'. Say how long a case is kept after it ends, such as keep: 2 years."),
                new Slip(
                        "no label",
                        BIN,
                        "    label: Which bin was missed?\n",
                        "",
                        "  bin:",
                        "The question 'bin' has no 'label'."),
                new Slip(
                        "a bad span",
                        BIN,
                        "within: 2 working days",
                        "within: 2 wks",
                        "2 wks",
                        "'2 wks' is not a length of time"),
                new Slip(
                        "a bad placeholder",
                        BIN,
                        "at ((address.line)) by ((standards.emptied.due))",
                        "at ((address.line)) by ((standards.empty.due))",
                        "standards.empty.due",
                        "'((standards.empty.due))', which nothing can fill in. Did you mean '((standards.emptied.due))'?"),
                new Slip(
                        "an unclosed placeholder",
                        BIN,
                        "((question)) Reply",
                        "((question) Reply",
                        "((question) Reply",
                        "is not closed"),
                new Slip(
                        "a file with another name",
                        BIN,
                        "service: missed_bin",
                        "service: missed_bins",
                        "service: missed_bins",
                        "Give both the same name."));
    }
}
