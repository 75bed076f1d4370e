package frontdoor.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/// Where each part of a file stands in its text, by JSON pointer.
final class Positions {

    private final String text;
    private final int[] points;
    private final Map<String, Position> keys = new HashMap<>();
    private final Map<String, Position> values = new HashMap<>();

    Positions(String text) {
        this.text = text;
        this.points = IntStream.iterate(0, i -> i < text.length(), i -> text.offsetByCodePoints(i, 1))
                .toArray();
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /// Where the YAML reader says it is; it counts code points, a text characters.
    Position at(@Nullable Mark mark) {
        return mark == null
                ? Position.START
                : new Position(mark.getLine() + 1, mark.getColumn() + 1, index(mark.getIndex()));
    }

    Position ofCodePoint(int point) {
        return Position.of(text, index(point));
    }

    private int index(int point) {
        return point < points.length ? points[point] : text.length();
    }

    /// The first of a key that stands twice is the one that counts.
    void putKey(String pointer, Position at) {
        keys.putIfAbsent(pointer, at);
    }

    void putValue(String pointer, Position at) {
        values.putIfAbsent(pointer, at);
    }

    /// Where the value stands, or the nearest key around it.
    Position value(String pointer) {
        var found = values.get(pointer);
        return found == null ? key(pointer) : found;
    }

    /// Where the key stands, or for an entry of a list its value, or the nearest key around it.
    Position key(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = parent(at)) {
            if (keys.containsKey(at)) {
                return keys.get(at);
            }
            if (values.containsKey(at)) {
                return values.get(at);
            }
        }
        return Position.START;
    }

    /// The place of a character inside a text, however it is quoted.
    Position inside(String pointer, int offset) {
        var start = value(pointer);
        int index = start.index();
        if (index >= text.length()) {
            return start;
        }
        return switch (text.charAt(index)) {
            case '\'', '"' -> Position.of(text, quoted(index, offset));
            case '|', '>' -> block(index, offset);
            default -> Position.of(text, Math.min(index + offset, text.length()));
        };
    }

    /// An escape (`''` or a backslash and a letter) is two characters in the file for one in the text.
    private int quoted(int index, int offset) {
        char quote = text.charAt(index);
        int at = index + 1;
        for (int i = 0; i < offset && at < text.length(); i++) {
            boolean escape = quote == '"' ? text.charAt(at) == '\\' : text.startsWith("''", at);
            at += escape ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /// A block's lines are indented alike, which its text leaves out.
    private Position block(int index, int offset) {
        int at = text.indexOf('\n', index) + 1;
        int indent = 0;
        while (at + indent < text.length() && text.charAt(at + indent) == ' ') {
            indent++;
        }
        int left = offset;
        int line = at;
        while (true) {
            int end = text.indexOf('\n', line);
            int length = (end < 0 ? text.length() : end) - Math.min(line + indent, end < 0 ? text.length() : end);
            if (left <= length || end < 0) {
                return Position.of(text, Math.min(line + indent + left, text.length()));
            }
            left -= length + 1;
            line = end + 1;
        }
    }
}
