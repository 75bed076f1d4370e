package frontdoor.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates, in three boxes or in one: `1 2 2026`, `01/02/2026`, `1 Feb 2026`, `2026-02-01`. The day comes before the
/// month.
final class Dates {

    private static final Pattern BETWEEN = Pattern.compile("[\\s/.,-]+");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<String> PARTS = List.of("-day", "-month", "-year");
    private static final Locale WELSH = Locale.of("cy");
    private static final int SHORTEST_NAME = 3;

    private Dates() {}

    static Reading read(String key, Typed typed, boolean past, LocalDate today) {
        var parts = parts(key, typed);
        if (parts.stream().allMatch(String::isEmpty)) {
            return Reading.BLANK;
        }
        var missing = missing(parts);
        if (!missing.isEmpty()) {
            return new Reading.Wrong(missing);
        }
        return date(parts, past, today);
    }

    private static List<String> parts(String key, Typed typed) {
        var one = typed.line(key);
        if (one.isEmpty()) {
            return PARTS.stream().map(part -> typed.line(key + part)).toList();
        }
        var parts = new ArrayList<>(List.of(BETWEEN.split(one)));
        while (parts.size() < PARTS.size()) {
            parts.add("");
        }
        return YEAR.matcher(parts.getFirst()).matches()
                ? parts.subList(0, PARTS.size()).reversed()
                : parts;
    }

    private static List<Reading.Flaw> missing(List<String> parts) {
        var flaws = new ArrayList<Reading.Flaw>();
        for (int i = 0; i < PARTS.size(); i++) {
            if (parts.get(i).isEmpty()) {
                flaws.add(new Reading.Flaw(PARTS.get(i), "problem.date.missing" + PARTS.get(i)));
            }
        }
        return flaws;
    }

    private static Reading date(List<String> parts, boolean past, LocalDate today) {
        if (!YEAR.matcher(parts.get(2)).matches()) {
            return wrong("-year", "problem.date.year");
        }
        int month = month(parts.get(1));
        if (parts.size() != PARTS.size()
                || month == 0
                || !DAY.matcher(parts.get(0)).matches()) {
            return wrong(month == 0 ? "-month" : "-day", "problem.date.real");
        }
        try {
            var date = LocalDate.of(Integer.parseInt(parts.get(2)), month, Integer.parseInt(parts.get(0)));
            return past && date.isAfter(today)
                    ? wrong("-day", "problem.date.past")
                    : new Reading.Value(date.toString());
        } catch (DateTimeException e) {
            return wrong("-day", "problem.date.real");
        }
    }

    /// A number from 1 to 12, or a name or its beginning; 0 if it is neither.
    private static int month(String text) {
        if (DAY.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            return number <= Month.values().length ? number : 0;
        }
        var name = text.toLowerCase(Locale.ROOT);
        return Stream.of(Locale.UK, WELSH)
                .flatMap(locale -> Arrays.stream(Month.values()).filter(month -> begins(name, month, locale)))
                .findFirst()
                .map(Month::getValue)
                .orElse(0);
    }

    private static boolean begins(String name, Month month, Locale locale) {
        return name.length() >= SHORTEST_NAME
                && month.getDisplayName(TextStyle.FULL, locale)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(name);
    }

    private static Reading wrong(String part, String message) {
        return new Reading.Wrong(List.of(new Reading.Flaw(part, message)));
    }
}
