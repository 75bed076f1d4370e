package frontdoor.checks;

import static frontdoor.checks.Positions.child;

import java.io.StringReader;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the part of YAML that needs no explaining: maps, lists, texts, numbers, true and false.
///
/// `yes`, `no`, `on` and dates are texts, as they look. What makes a file hard to follow (anchors, merge keys,
/// tags) is refused where it stands.
final class YamlReader {

    private static final int DEEPEST = 30;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private final Positions positions;
    private final Faults faults;
    private Iterator<Event> events = Collections.emptyIterator();

    /// The last quoted text that went over several lines: its quote may have been left open by mistake.
    private @Nullable ScalarEvent lastLong;

    YamlReader(String text, Positions positions, Faults faults) {
        this.text = text;
        this.positions = positions;
        this.faults = faults;
    }

    /// @return null if it cannot be read, with the reason among the faults
    @Nullable
    JsonNode read() {
        refuseTabs();
        if (!faults.isEmpty()) {
            return null;
        }
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(ServiceFile.MAX_BYTES);
            events = new Yaml(options).parse(new StringReader(text)).iterator();
            return document();
        } catch (YAMLException trouble) {
            YamlTrouble.say(trouble, lastLong, positions, faults);
            return null;
        }
    }

    private void refuseTabs() {
        for (int at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', Math.max(at, text.indexOf('\n', at)))) {
            faults.add(Position.of(text, at), "", "There is a tab here.", "Use spaces instead.");
            if (text.indexOf('\n', at) < 0) {
                return;
            }
        }
    }

    private @Nullable JsonNode document() {
        JsonNode tree = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && tree != null) {
                faults.add(at(event), "", "A second document starts here.", "Keep one service in one file.");
                return tree;
            }
            if (event instanceof NodeEvent) {
                tree = node(event, "", 0);
            }
        }
        if (tree == null) {
            faults.add(
                    Position.START,
                    "",
                    "The file is empty.",
                    "A service file starts with service: and the service's id.");
        }
        return tree;
    }

    private JsonNode node(Event event, String pointer, int depth) {
        positions.putValue(pointer, at(event));
        refuseMarks(event, pointer);
        if (depth > DEEPEST) {
            throw new TooDeep(event.getStartMark());
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> map(start, pointer, depth);
            case SequenceStartEvent start -> list(start, pointer, depth);
            default -> NODES.nullNode();
        };
    }

    private JsonNode scalar(ScalarEvent scalar) {
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        if (quoted && scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
            lastLong = scalar;
        }
        return Scalars.node(scalar, NODES);
    }

    private void refuseMarks(Event event, String pointer) {
        if (event instanceof AliasEvent) {
            faults.add(at(event), pointer, "The * here refers to another part of the file.", "Write the part out.");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            faults.add(
                    at(event),
                    pointer,
                    "The & here names a part for use elsewhere.",
                    "Take it away, and write the part out where it is used.");
        }
        var tag = Scalars.tag(event);
        if (tag != null) {
            faults.add(
                    at(event), pointer, "The ! here starts a type.", "Take it away; quotes make a text of anything.");
        }
    }

    private JsonNode map(MappingStartEvent start, String pointer, int depth) {
        var map = NODES.objectNode();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                faults.add(at(event), pointer, "A name is missing here.", "A text with { or [ in it goes in quotes.");
                node(event, pointer, depth + 1);
                node(events.next(), pointer, depth + 1);
                continue;
            }
            refuseMarks(name, pointer);
            entry(map, name, pointer, depth);
        }
        return map;
    }

    private void entry(ObjectNode map, ScalarEvent name, String pointer, int depth) {
        var key = name.getValue();
        var entry = child(pointer, key);
        if (key.equals("<<") && name.getScalarStyle() == ScalarStyle.PLAIN) {
            faults.add(at(name), entry, "<< merges another part of the file in.", "Write the part out.");
            node(events.next(), entry, depth + 1);
            return;
        }
        boolean twice = map.has(key);
        if (twice) {
            faults.add(
                    at(name),
                    entry,
                    "'" + key + "' is here a second time; it first stands in line "
                            + positions.key(entry).line() + ".",
                    "Take one away, or give it another name.");
        }
        positions.putKey(entry, at(name));
        var value = node(events.next(), entry, depth + 1);
        if (!twice) {
            map.set(key, value);
        }
    }

    private JsonNode list(SequenceStartEvent start, String pointer, int depth) {
        var list = NODES.arrayNode();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            list.add(node(event, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private Position at(Event event) {
        return positions.at(event.getStartMark());
    }

    static final class TooDeep extends MarkedYAMLException {
        TooDeep(Mark mark) {
            super(null, null, "nested too deeply", mark);
        }
    }
}
