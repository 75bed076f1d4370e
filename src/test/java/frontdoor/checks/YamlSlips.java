package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Slips in how the file is written, before anybody asks what it says.
final class YamlSlips {

    private YamlSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "a tab",
                        BIN,
                        "  address:\n    label",
                        "  address:\n\tlabel",
                        "\tlabel",
                        "There is a tab here. Use spaces instead."),
                new Slip(
                        "a key twice",
                        BIN,
                        "  notes:\n",
                        "  bin: {label: Again, type: text}\n  notes:\n",
                        "Again",
                        "'bin' is here a second time; it first stands in line 15."),
                new Slip(
                        "an anchor", BIN, "summary: Tell", "summary: &words Tell", "&words", "The & here names a part"),
                new Slip(
                        "an alias",
                        BIN,
                        "owner: Waste and Recycling",
                        "owner: *words",
                        "*words",
                        "Write the part out."),
                new Slip(
                        "a merge key",
                        BIN,
                        "    from: contact.address\n",
                        "    <<: {from: contact.address}\n",
                        "<<",
                        "Write the part out."),
                new Slip("a tag", BIN, "who: anyone", "who: !role anyone", "!role", "The ! here starts a type."),
                new Slip(
                        "a second document", BIN, "\nask:\n", "\n---\nask:\n", "---", "A second document starts here."),
                new Slip(
                        "a colon without quotes",
                        BIN,
                        "label: Which bin was missed?",
                        "label: Which bin: was missed?",
                        "Which bin: was",
                        "There is a colon here inside a text"),
                new Slip(
                        "a quote that never closes",
                        BIN,
                        "text: \"((question)) Reply at ((case.link)).\"",
                        "text: \"((question)) Reply",
                        "((question)) Reply",
                        "The quote opened here is closed only in line 87."),
                new Slip(
                        "a bracket that never closes",
                        BIN,
                        "channels: [web, phone, face_to_face, email, paper]",
                        "channels: [web, phone",
                        "who: anyone",
                        "This list in [ ] is not closed"),
                new Slip(
                        "an indent that does not fit",
                        BIN,
                        "    search: true\n",
                        "   search: true\n",
                        "   search: true",
                        "line"));
    }
}
