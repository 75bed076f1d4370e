package frontdoor.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/// Says in plain words why a text is not YAML.
final class YamlTrouble {

    /// What the parser says, in part, and what to tell the author instead.
    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry(
                    "mapping values are not allowed here",
                    new Words(
                            "There is a colon here inside a text, or this line is indented too far.",
                            "Put a text with a colon in quotes, or line this up with the lines above.")),
            Map.entry(
                    "expected <block end>",
                    new Words(
                            "This does not line up with the lines above it.",
                            "Check the spaces at the beginning of the line, and quotes round texts.")),
            Map.entry(
                    "found unexpected end of stream",
                    new Words("A quote is opened here and never closed.", "Close it.")),
            Map.entry(
                    "found unexpected document separator",
                    new Words("A quote is opened here and never closed.", "Close it.")),
            Map.entry(
                    "expected ',' or '}'",
                    new Words(
                            "This list in { } is not closed, or lacks a comma.",
                            "Put a comma between entries, quotes round a text with , or : in it, and } at the end.")),
            Map.entry(
                    "expected ',' or ']'",
                    new Words(
                            "This list in [ ] is not closed, or lacks a comma.",
                            "Put a comma between entries, quotes round a text with , or : in it, and ] at the end.")),
            Map.entry(
                    "could not find expected ':'",
                    new Words(
                            "A name here has no colon after it.",
                            "Write name: value, or put a longer text in quotes.")),
            Map.entry(
                    "that cannot start any token",
                    new Words("A text cannot start with this character.", "Put the text in quotes.")),
            Map.entry("nested too deeply", new Words("This is nested too deeply.", "Check the brackets.")),
            Map.entry(
                    "unknown escape character",
                    new Words(
                            "A backslash in \"double quotes\" has a meaning of its own.",
                            "Use 'single quotes' here.")));

    private record Words(String what, String fix) {}

    private YamlTrouble() {}

    /// @param lastLong the last quoted text of several lines before the trouble, or null
    static void say(YAMLException trouble, @Nullable ScalarEvent lastLong, Positions positions, Faults faults) {
        switch (trouble) {
            case ReaderException reader ->
                faults.add(
                        positions.ofCodePoint(reader.getPosition()),
                        "",
                        "There is a control character here.",
                        "Take it away.");
            case MarkedYAMLException marked -> marked(marked, lastLong, positions, faults);
            default ->
                faults.add(Position.START, "", "The file cannot be read.", "Compare it with a file that is sound.");
        }
    }

    private static void marked(
            MarkedYAMLException marked, @Nullable ScalarEvent lastLong, Positions positions, Faults faults) {
        var words = words(String.valueOf(marked.getProblem()));
        var at = positions.at(marked.getProblemMark());
        if (lastLong != null && lastLong.getEndMark().getLine() + 1 == at.line()) {
            var opened = positions.at(lastLong.getStartMark());
            faults.add(
                    opened,
                    "",
                    "The quote opened here is closed only in line " + at.line() + ".",
                    "Close it at the end of its text.");
        } else if (words.what().contains("opened here")) {
            faults.add(positions.at(marked.getContextMark()), "", words.what(), words.fix());
        } else {
            faults.add(at, "", words.what(), words.fix());
        }
    }

    private static Words words(String problem) {
        return WORDS.entrySet().stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Words(
                        "The text cannot be read from here on (" + problem + ").", "Check quotes and brackets."));
    }
}
