package frontdoor.partners;

import frontdoor.calendars.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A part of a file of the council's folder, and where it stands.
///
/// @param place as messages name it: `partners.yaml: partners.gp`
record Fields(String place, String key, Map<?, ?> map) {

    private static final int DAY = "2026-01-01".length();

    /// @param file need not exist; then it is empty
    /// @throws IllegalArgumentException if it is no map of names and values
    static Fields of(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            return new Fields(name + ":", "", Map.of());
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            if (loaded == null) {
                return new Fields(name + ":", "", Map.of());
            }
            if (loaded instanceof Map<?, ?> map) {
                return new Fields(name + ":", "", map);
            }
            throw new IllegalArgumentException(name + " is a list of names and values");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    IllegalArgumentException slip(String what) {
        return new IllegalArgumentException(place + " " + what);
    }

    Fields part(String name) {
        if (map.get(name) instanceof Map<?, ?> part) {
            return new Fields(below(name), name, part);
        }
        throw slip("has no `" + name + "` with fields in {}");
    }

    /// What stands under a name, entry by entry; none if the name is not there.
    List<Fields> parts(String name) {
        return map.containsKey(name)
                ? part(name).map().keySet().stream()
                        .map(String::valueOf)
                        .map(part(name)::part)
                        .toList()
                : List.of();
    }

    private String below(String name) {
        return place.endsWith(":") ? place + " " + name : place + "." + name;
    }

    String text(String name) {
        var text = textOrNull(name);
        if (text == null || text.isBlank()) {
            throw slip("has no `" + name + "`");
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        @Nullable Object value = map.get(name);
        return value == null ? null : value.toString();
    }

    boolean yes(String name) {
        return switch (map.get(name)) {
            case null -> false;
            case Boolean yes -> yes;
            default -> throw slip("says of `" + name + "` neither true nor false");
        };
    }

    /// One text, or a list of them; none if the name is not there.
    Set<String> texts(String name) {
        return switch (map.get(name)) {
            case null -> Set.of();
            case List<?> list -> {
                var texts = new LinkedHashSet<String>();
                list.forEach(each -> texts.add(String.valueOf(each)));
                yield Collections.unmodifiableSet(texts);
            }
            case Object one -> Set.of(one.toString());
        };
    }

    Set<String> someTexts(String name) {
        var texts = texts(name);
        if (texts.isEmpty()) {
            throw slip("has no `" + name + "`");
        }
        return texts;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var text = text(name);
        for (var each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        throw slip("says `" + name + ": " + text + "`, which is not known");
    }

    Span span(String name) {
        try {
            return Span.parse(text(name));
        } catch (IllegalArgumentException notASpan) {
            throw new IllegalArgumentException(place + " `" + name + "`: " + notASpan.getMessage(), notASpan);
        }
    }

    /// YAML reads a plain date as a moment, at midnight UTC.
    LocalDate day(String name) {
        text(name);
        try {
            return map.get(name) instanceof Date date
                    ? LocalDate.parse(date.toInstant().toString().substring(0, DAY))
                    : LocalDate.parse(text(name));
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(place + " `" + name + "` is a day such as 2026-11-01", notADay);
        }
    }
}
