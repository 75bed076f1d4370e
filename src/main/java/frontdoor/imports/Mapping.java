package frontdoor.imports;

import frontdoor.kernel.Channel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the columns of one kind of file mean. `docs/IMPORT.md` explains the file that it is read from.
///
/// @param key its name, `los_angeles`; with a row's number it makes the row known for good
/// @param zone of the file's dates
/// @param closedOr the column of when it was last touched, for a row whose closing comes before its opening; or null
/// @param midnightIsNoTime a closing at midnight is a date whose time was not kept
/// @param source the column of each row's own number
/// @param end values name an end of the row's way, or [#OPEN]
/// @param person answers to the platform's contact questions; empty if the file names nobody
public record Mapping(
        String key,
        String title,
        ZoneId zone,
        DateTimeFormatter dates,
        String source,
        String opened,
        String closed,
        @Nullable String closedOr,
        boolean midnightIsNoTime,
        Table<Channel> channel,
        Table<Way> way,
        Table<String> end,
        Map<String, Template> person,
        Map<String, Way> ways) {

    /// The case stays open, for our own officers to finish.
    static final String OPEN = "open";

    /// What the values of a column stand for.
    record Table<T>(String column, Map<String, T> values) {}

    /// One kind of row: the service it is a request for and how it goes on.
    ///
    /// @param answers what to type, by form field
    record Way(String service, Map<String, List<Template>> answers, Map<String, End> ends) {}

    /// How a row ended.
    ///
    /// @param answers in place of the way's, for what only the end tells
    record End(Map<String, List<Template>> answers, List<Step> steps) {}

    /// An action to take.
    ///
    /// @param role to take it as
    /// @param atOpening the moment the row was opened; otherwise when it was closed
    record Step(String action, String role, boolean atOpening, Map<String, List<Template>> with) {}

    /// Every column that it reads.
    List<String> columns() {
        var named = Stream.of(
                source,
                opened,
                closed,
                closedOr == null ? closed : closedOr,
                channel.column(),
                way.column(),
                end.column());
        var typed = ways.values().stream()
                .flatMap(way -> Stream.concat(
                        Stream.of(way.answers()),
                        way.ends().values().stream()
                                .flatMap(end -> Stream.concat(
                                        Stream.of(end.answers()),
                                        end.steps().stream().map(Step::with)))))
                .flatMap(answers -> answers.values().stream())
                .flatMap(List::stream);
        return Stream.concat(
                        named,
                        Stream.concat(typed, person.values().stream()).flatMap(template -> template.columns().stream()))
                .distinct()
                .toList();
    }
}
