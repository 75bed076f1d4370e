package frontdoor.visits;

import frontdoor.calendars.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads `access_points.yaml`, and says in plain words what is missing from it.
final class AccessPointsFile {

    private static final String NAME = "access_points.yaml";
    private static final WaitStandards USUAL = new WaitStandards(10, 15);

    /// @param keep how long a booking is kept after its day, or null
    record Listed(
            WaitStandards standards,
            List<AccessPoint> places,
            @Nullable Span keep) {}

    private AccessPointsFile() {}

    /// @param file need not exist
    /// @throws IllegalArgumentException if it lacks something
    static Listed in(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Listed(USUAL, List.of(), null);
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Map<?, ?> entries = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            var standards = part(entries, "standards");
            return new Listed(
                    standards.isEmpty()
                            ? USUAL
                            : new WaitStandards(number(standards, "appointment"), number(standards, "without")),
                    parts(entries, "places").entrySet().stream()
                            .map(place -> place(place.getKey(), place.getValue()))
                            .toList(),
                    entries.get("keep") == null ? null : Span.parse(text(entries, "keep")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessPoint place(String key, Map<?, ?> fields) {
        return new AccessPoint(
                key,
                text(fields, "title"),
                text(fields, "address"),
                part(fields, "hours").entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> day(entry.getKey()), entry -> String.valueOf(entry.getValue()))),
                texts(fields, "desks"),
                texts(fields, "services"),
                parts(fields, "surgeries").entrySet().stream()
                        .map(surgery -> surgery(surgery.getKey(), surgery.getValue()))
                        .toList());
    }

    private static Surgery surgery(String key, Map<?, ?> fields) {
        return new Surgery(
                key,
                text(fields, "partner"),
                days(fields),
                LocalTime.parse(text(fields, "from")),
                LocalTime.parse(text(fields, "until")),
                number(fields, "every"),
                number(fields, "places"),
                texts(fields, "except").stream().map(LocalDate::parse).toList());
    }

    /// One day of the week, or a list of them.
    private static Set<DayOfWeek> days(Map<?, ?> fields) {
        var days = texts(fields, "day");
        return days.isEmpty()
                ? Set.of(day(text(fields, "day")))
                : days.stream().map(AccessPointsFile::day).collect(Collectors.toUnmodifiableSet());
    }

    private static DayOfWeek day(Object name) {
        return DayOfWeek.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
    }

    private static Map<String, Map<?, ?>> parts(Map<?, ?> entries, String name) {
        var parts = new LinkedHashMap<String, Map<?, ?>>();
        part(entries, name).forEach((key, value) -> {
            if (!(value instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException(NAME + ": " + name + "." + key + " needs fields");
            }
            parts.put(String.valueOf(key), fields);
        });
        return parts;
    }

    private static Map<?, ?> part(Map<?, ?> entries, String name) {
        return entries.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static List<String> texts(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int number(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(NAME + ": `" + name + "` is a whole number");
    }

    private static String text(Map<?, ?> fields, String name) {
        @Nullable Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(NAME + ": an entry has no `" + name + "`: " + fields);
        }
        return value.toString();
    }
}
