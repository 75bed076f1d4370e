package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A block of a service file, read word by word. A block that was not written is there too, and is empty.
record Words(JsonNode node) {

    Words at(String word) {
        return new Words(node.path(word));
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean is(String word, String value) {
        return value.equals(textOrNull(word));
    }

    String text(String word) {
        return Objects.requireNonNull(textOrNull(word), word);
    }

    String text(String word, String otherwise) {
        return Objects.requireNonNullElse(textOrNull(word), otherwise);
    }

    @Nullable
    String textOrNull(String word) {
        var value = node.path(word);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    boolean yes(String word, boolean otherwise) {
        return node.path(word).asBoolean(otherwise);
    }

    int number(String word, int otherwise) {
        return node.path(word).asInt(otherwise);
    }

    /// In the file's order, so that pages drawn from it are the same each time.
    Set<String> set(String word) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(texts(word)));
    }

    /// One text or a list of them.
    List<String> texts(String word) {
        var value = node.path(word);
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).toList();
        }
        var one = textOrNull(word);
        return one == null ? List.of() : List.of(one);
    }

    Span span(String word) {
        return Objects.requireNonNull(spanOrNull(word), word);
    }

    Span span(String word, String otherwise) {
        return Span.parse(text(word, otherwise));
    }

    @Nullable
    Span spanOrNull(String word) {
        var text = textOrNull(word);
        return text == null ? null : span(text, ' ');
    }

    /// `12 weeks before` is twelve weeks: which way it counts is said by the word it stands under.
    private static Span span(String text, char end) {
        return Span.parse((text + end).replace(" before ", "").strip());
    }

    List<Span> spans(String word) {
        return texts(word).stream().map(text -> span(text, ' ')).toList();
    }

    <E extends Enum<E>> E oneOf(String word, Class<E> type, String otherwise) {
        return Enum.valueOf(type, text(word, otherwise).toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> @Nullable E oneOfOrNull(String word, Class<E> type) {
        return textOrNull(word) == null ? null : oneOf(word, type, "");
    }

    /// A condition's name, `not` and a name, or a map of questions to values; always, if it is not written.
    When when(String word) {
        var value = node.path(word);
        if (value.isObject()) {
            var answered = new LinkedHashMap<String, List<Object>>();
            value.properties().forEach(one -> answered.put(one.getKey(), values(one.getValue())));
            return new When.Answered(Collections.unmodifiableMap(answered));
        }
        var text = textOrNull(word);
        if (text == null) {
            return When.ALWAYS;
        }
        return text.startsWith("not ")
                ? new When.Named(text.substring("not ".length()).strip(), true)
                : new When.Named(text, false);
    }

    private static List<Object> values(JsonNode value) {
        return value.isArray() ? value.valueStream().map(Words::plain).toList() : List.of(plain(value));
    }

    @Nullable
    Object valueOrNull(String word) {
        return at(word).isThere() ? plain(node.path(word)) : null;
    }

    /// As conditions hold it: text, whole number, yes or no, list, map.
    static Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Words::plain).toList();
        }
        if (value.isObject()) {
            var map = new LinkedHashMap<String, Object>();
            value.properties().forEach(one -> map.put(one.getKey(), plain(one.getValue())));
            return Collections.unmodifiableMap(map);
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? (Object) value.asLong() : value.decimalValue();
        }
        return value.asString("");
    }

    Map<String, Object> values(String word) {
        var map = new LinkedHashMap<String, Object>();
        node.path(word).properties().forEach(one -> map.put(one.getKey(), plain(one.getValue())));
        return Collections.unmodifiableMap(map);
    }

    <T> List<T> list(String word, Function<Words, T> read) {
        var list = new ArrayList<T>();
        node.path(word).forEach(one -> list.add(read.apply(new Words(one))));
        return List.copyOf(list);
    }

    <T> Map<String, T> map(String word, BiFunction<String, Words, T> read) {
        var map = new LinkedHashMap<String, T>();
        node.path(word)
                .properties()
                .forEach(one -> map.put(one.getKey(), read.apply(one.getKey(), new Words(one.getValue()))));
        return Collections.unmodifiableMap(map);
    }

    /// One value, or a list of `{from: date, is: value}`, put in order of date.
    <T> List<Dated<T>> dated(String word, Function<JsonNode, T> read) {
        var value = node.path(word);
        if (!value.isArray()) {
            return List.of(new Dated<>(LocalDate.MIN, read.apply(value)));
        }
        return value.valueStream()
                .map(one -> new Dated<>(LocalDate.parse(one.path("from").asString()), read.apply(one.path("is"))))
                .sorted(Comparator.comparing(Dated::from))
                .toList();
    }
}
