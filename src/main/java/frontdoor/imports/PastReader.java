package frontdoor.imports;

import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.imports.Mapping.End;
import frontdoor.imports.Mapping.Table;
import frontdoor.imports.Mapping.Way;
import frontdoor.imports.Past.Refused;
import frontdoor.kernel.Actor;
import frontdoor.services.ContactQuestions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what has happened out of a row, by a mapping.
///
/// @param now nothing happened later than this
record PastReader(Mapping mapping, Sentences sentences, Instant now) {

    /// @throws Refused if the row does not say what is needed
    Past read(Row row) {
        var source = needed(row, mapping.source());
        var opened = moment(row, mapping.opened(), needed(row, mapping.opened()));
        var way = meaning(row, mapping.way());
        var end = meaning(row, mapping.end());
        var closed = end.equals(Mapping.OPEN) ? null : closed(row, opened);
        var ending = closed == null ? new End(Map.of(), List.of()) : ending(row, way, end);
        var request = new Request(
                command(source, "open"),
                way.service(),
                meaning(row, mapping.channel()),
                Actor.IMPORT,
                input(row, way.answers(), ending.answers()),
                reporter(row, opened),
                null,
                opened,
                source);
        return new Past(source, request, taken(row, ending, opened, closed), closed);
    }

    private End ending(Row row, Way way, String name) {
        var end = way.ends().get(name);
        if (end == null) {
            throw new Refused("The mapping does not say how \"%s\" ends when the column %s is \"%s\"."
                    .formatted(
                            row.value(mapping.way().column()),
                            mapping.end().column(),
                            row.value(mapping.end().column())));
        }
        return end;
    }

    String source(Row row) {
        return row.value(mapping.source());
    }

    /// The same row gives the same command for good, so what was done once is never done again.
    UUID command(String source, String what) {
        return UUID.nameUUIDFromBytes(
                String.join("\n", "import", mapping.key(), source, what).getBytes(StandardCharsets.UTF_8));
    }

    private static String needed(Row row, String column) {
        var value = row.value(column);
        if (value.isEmpty()) {
            throw new Refused("The column " + column + " is empty.");
        }
        return value;
    }

    private static <T> T meaning(Row row, Table<T> table) {
        var value = row.value(table.column());
        var meaning = table.values().get(value);
        if (meaning == null) {
            throw new Refused(
                    "The mapping does not say what \"%s\" in the column %s means.".formatted(value, table.column()));
        }
        return meaning;
    }

    private Instant closed(Row row, Instant opened) {
        var closed = moment(row, mapping.closed(), needed(row, mapping.closed()));
        if (!closed.isBefore(opened)) {
            return closed;
        }
        if (mapping.midnightIsNoTime() && closed.equals(midnightOf(opened))) {
            return opened;
        }
        if (mapping.closedOr() != null && !row.value(mapping.closedOr()).isEmpty()) {
            var instead = moment(row, mapping.closedOr(), row.value(mapping.closedOr()));
            if (!instead.isBefore(opened)) {
                return instead;
            }
        }
        throw new Refused("It was closed (%s) before it was opened (%s)."
                .formatted(row.value(mapping.closed()), row.value(mapping.opened())));
    }

    private Instant midnightOf(Instant moment) {
        return LocalDate.ofInstant(moment, mapping.zone())
                .atStartOfDay(mapping.zone())
                .toInstant();
    }

    private Instant moment(Row row, String column, String text) {
        try {
            var moment = local(mapping.dates(), text).atZone(mapping.zone()).toInstant();
            if (moment.isAfter(now)) {
                throw new Refused("The date in the column " + column + " lies ahead: " + text + ".");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new Refused("The column " + column + " has no date that can be read: \"" + text + "\".");
        }
    }

    /// A date without a time is the beginning of the day.
    private static LocalDateTime local(DateTimeFormatter dates, String text) {
        TemporalAccessor read = dates.parseBest(text, LocalDateTime::from, LocalDate::from);
        return read instanceof LocalDate date ? date.atTime(LocalTime.MIN) : (LocalDateTime) read;
    }

    private static Map<String, List<String>> input(
            Row row, Map<String, List<Template>> answers, Map<String, List<Template>> instead) {
        var templates = new HashMap<>(answers);
        templates.putAll(instead);
        return filled(row, templates);
    }

    private static Map<String, List<String>> filled(Row row, Map<String, List<Template>> templates) {
        return templates.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(template -> template.fill(row.values()))
                                .toList()));
    }

    private Reporter reporter(Row row, Instant opened) {
        if (mapping.person().isEmpty()) {
            return Reporter.NOBODY;
        }
        var typed = mapping.person().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue().fill(row.values()))));
        var day = LocalDate.ofInstant(opened, mapping.zone());
        var checked = ContactQuestions.check(typed, day);
        if (!checked.isGood()) {
            throw new Refused(sentences.of(checked.problems()));
        }
        return Reporter.of(checked.values(), "en");
    }

    private static List<Past.Taken> taken(Row row, End end, Instant opened, @Nullable Instant closed) {
        return end.steps().stream()
                .map(step -> new Past.Taken(
                        step.action(),
                        step.role(),
                        step.atOpening() || closed == null ? opened : closed,
                        filled(row, step.with())))
                .toList();
    }
}
