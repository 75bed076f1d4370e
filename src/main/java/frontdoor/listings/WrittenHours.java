package frontdoor.listings;

import frontdoor.listings.Listing.Opening;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opening hours as a line that staff type: `Monday, Thursday 09:00-17:00 (ring the bell)`, or words alone.
final class WrittenHours {

    private static final String MONTHLY = "Monthly: ";
    private static final int LETTERS_OF_A_DAY = 2; // MO, TU
    private static final Pattern LINE = Pattern.compile(
            "(Monthly: )?([A-Za-z]+(?:, ?[A-Za-z]+)*)(?: +(\\d{1,2}:\\d{2}) ?- ?(\\d{1,2}:\\d{2}))?(?: +\\((.*)\\))?");

    private WrittenHours() {}

    static String line(Opening opening) {
        if (opening.days().isEmpty()) {
            return opening.says() == null ? "" : opening.says();
        }
        var days = opening.days().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .collect(Collectors.joining(", "));
        var times = opening.opens() == null || opening.closes() == null
                ? ""
                : " " + opening.opens() + "-" + opening.closes();
        var says = opening.says() == null ? "" : " (" + opening.says() + ")";
        return (opening.monthly() ? MONTHLY : "") + days + times + says;
    }

    /// As Open Referral writes it. What cannot be read as days and times is kept as words.
    static Map<String, Object> schedule(String line) {
        var schedule = new LinkedHashMap<String, Object>();
        var found = LINE.matcher(line);
        var days = found.matches() ? days(found.group(2)) : List.<DayOfWeek>of();
        var opens = days.isEmpty() ? null : time(found.group(3));
        var closes = days.isEmpty() ? null : time(found.group(4));
        if (days.isEmpty() || found.group(3) != null && (opens == null || closes == null)) {
            schedule.put("description", line);
            return schedule;
        }
        schedule.put("freq", found.group(1) == null ? "WEEKLY" : "MONTHLY");
        schedule.put("interval", 1);
        schedule.put(
                "byday",
                days.stream()
                        .map(day -> day.name().substring(0, LETTERS_OF_A_DAY))
                        .collect(Collectors.joining(",")));
        if (opens != null && closes != null) {
            schedule.put("opens_at", opens + ":00");
            schedule.put("closes_at", closes + ":00");
        }
        if (found.group(5) != null) {
            schedule.put("description", found.group(5));
        }
        return schedule;
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// None if one of the words is no day.
    private static List<DayOfWeek> days(String words) {
        var names = Arrays.asList(words.split(", ?"));
        var days = names.stream()
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day ->
                                day.getDisplayName(TextStyle.FULL, Locale.UK).equalsIgnoreCase(name)))
                .toList();
        return days.size() == names.size() ? days : List.of();
    }
}
