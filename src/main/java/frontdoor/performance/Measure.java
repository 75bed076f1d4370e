package frontdoor.performance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something the council counts, as its file says.
///
/// The statement returns one row for each thing counted: `id` (unique among them), `reference` (null if it is not a
/// case), `day`, `service`, `ward`, `channel`, `detail` and `counts`, a number, or null when it is not known.
/// It may use `:from` (a day), `:until` (the day after the last) and `:now`.
///
/// @param key the file's name without its ending
/// @param direction which way is better, or null if neither is
/// @param target what the council aims at, in `unit`, or null if it aims at nothing
/// @param source the view it reads
/// @param meaning a plain sentence or two for whoever reads the figure
public record Measure(
        String key,
        String title,
        Unit unit,
        @Nullable Direction direction,
        @Nullable BigDecimal target,
        String source,
        String meaning,
        String sql) {

    private static final Pattern READS = Pattern.compile("\\b(?:from|join)\\s+(\\w+\\.\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED = Pattern.compile("\\w+\\.fact(?:_\\w+)?");

    /// How a figure comes of its rows.
    public enum Unit {
        /// The mean of `counts`, which is 0 or 1, as a percentage.
        PERCENT,
        /// The sum of `counts`.
        COUNT,
        /// The mean of `counts`, in days.
        DAYS,
        /// The mean of `counts`: so many for each.
        EACH
    }

    public enum Direction {
        UP,
        DOWN
    }

    public Measure {
        if (target != null && direction == null) {
            throw new IllegalArgumentException("Measure " + key + " has a target, so it needs a direction");
        }
        var strange = READS.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(view -> !PUBLISHED.matcher(view).matches())
                .findFirst();
        if (strange.isPresent()) {
            throw new IllegalArgumentException("Measure %s reads %s, not a fact view".formatted(key, strange.get()));
        }
    }

    /// The file's name.
    public String file() {
        return key + ".sql";
    }

    /// Reads a measure's file: a header of `-- name: value` lines, then the statement.
    ///
    /// @throws IllegalArgumentException if a line of the header is missing or cannot be read
    static Measure read(String key, String file) {
        return new Measure(
                key,
                needed(key, file, "title"),
                unit(key, needed(key, file, "unit")),
                header(file, "direction").map(way -> direction(key, way)).orElse(null),
                header(file, "target").map(number -> target(key, number)).orElse(null),
                needed(key, file, "source"),
                needed(key, file, "meaning"),
                file.lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n"));
    }

    private static Unit unit(String key, String written) {
        return switch (written) {
            case "%" -> Unit.PERCENT;
            case "count" -> Unit.COUNT;
            case "days" -> Unit.DAYS;
            case "each" -> Unit.EACH;
            default -> throw new IllegalArgumentException("Measure " + key + " has no such unit: " + written);
        };
    }

    private static Direction direction(String key, String written) {
        return switch (written) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            default -> throw new IllegalArgumentException("Measure " + key + " has no such direction: " + written);
        };
    }

    private static BigDecimal target(String key, String written) {
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("Measure " + key + " has a target that is no number: " + written);
        }
    }

    private static String needed(String key, String file, String name) {
        return header(file, name)
                .orElseThrow(() -> new IllegalArgumentException("Measure " + key + " has no line -- " + name + ":"));
    }

    private static Optional<String> header(String file, String name) {
        return Pattern.compile("^-- " + name + ": (.+)$", Pattern.MULTILINE)
                .matcher(file)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .findFirst();
    }
}
