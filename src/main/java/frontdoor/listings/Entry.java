package frontdoor.listings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file, that says in plain words what is missing from it.
record Entry(String name, Map<?, ?> fields) {

    private static final Pattern AGES = Pattern.compile("(\\d{1,3})?-(\\d{1,3})?");

    String needed(String field) {
        var text = text(field);
        if (text == null) {
            throw new IllegalArgumentException(name + " has no `" + field + "`");
        }
        return text;
    }

    @Nullable
    String text(String field) {
        return switch (fields.get(field)) {
            case null -> null;
            case java.util.Date date -> date.toInstant().toString().substring(0, "2026-01-01".length());
            case Object value -> value.toString();
        };
    }

    @Nullable
    String textOr(String field, @Nullable String otherwise) {
        var text = text(field);
        return text == null ? otherwise : text;
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    @Nullable
    Double number(String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : null;
    }

    /// @param end 0 for the youngest, 1 for the oldest, of `16-25`, `65-` or `-17`
    @Nullable
    Integer age(int end) {
        var said = text("ages");
        if (said == null) {
            return null;
        }
        var ages = AGES.matcher(said);
        if (!ages.matches()) {
            throw new IllegalArgumentException(name + ": ages look like 16-25, 65- or -17, not " + said);
        }
        var age = ages.group(end + 1);
        return age == null ? null : Integer.valueOf(age);
    }

    List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Optional<Entry> part(String field) {
        return fields.get(field) instanceof Map<?, ?> map
                ? Optional.of(new Entry(name + ", " + field, map))
                : Optional.empty();
    }

    /// By key, in the order of the file.
    Map<String, Entry> parts(String field) {
        var parts = new LinkedHashMap<String, Entry>();
        part(field)
                .ifPresent(part -> part.fields
                        .keySet()
                        .forEach(
                                key -> part.part(key.toString()).ifPresent(entry -> parts.put(key.toString(), entry))));
        return parts;
    }

    Map<String, String> map(String field) {
        var texts = new LinkedHashMap<String, String>();
        part(field).ifPresent(part -> part.fields.forEach((key, value) -> texts.put(key.toString(), value.toString())));
        return texts;
    }
}
