package frontdoor.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a date as somebody says it: `3/4/61`, `3 April 1961`, `April the 3rd, 1961`, `1961-04-03`. A day stands before
/// its month unless the month is a word or the year comes first.
final class SaidDate {

    private static final Pattern PARTS = Pattern.compile("[0-9]+|[a-z]+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> BETWEEN = List.of("st", "nd", "rd", "th", "of", "the");

    private SaidDate() {}

    /// @param today a year of two figures is the last one that ends so and was before today
    static Optional<LocalDate> read(String said, LocalDate today) {
        var figures = new ArrayList<String>();
        int month = 0;
        for (var part : PARTS.matcher(said.toLowerCase(Locale.ROOT)).results().toList()) {
            var text = part.group();
            if (Character.isDigit(text.charAt(0))) {
                figures.add(text);
            } else if (!BETWEEN.contains(text)) {
                int named = text.length() < 3 ? -1 : MONTHS.indexOf(text.substring(0, 3));
                if (named < 0 || month > 0) {
                    return Optional.empty();
                }
                month = named + 1;
            }
        }
        if (figures.size() != (month > 0 ? 2 : 3) || figures.stream().anyMatch(each -> each.length() > 4)) {
            return Optional.empty();
        }
        boolean yearFirst = figures.getFirst().length() == 4;
        int year = Integer.parseInt(yearFirst ? figures.getFirst() : figures.getLast());
        int day = Integer.parseInt(yearFirst ? figures.getLast() : figures.getFirst());
        int inFigures = month > 0 ? month : Integer.parseInt(figures.get(1));
        boolean twoFigures = (yearFirst ? figures.getFirst() : figures.getLast()).length() == 2;
        return date(twoFigures ? century(year, today) : year, inFigures, day);
    }

    private static int century(int year, LocalDate today) {
        return today.getYear() % 100 >= year
                ? today.getYear() / 100 * 100 + year
                : today.getYear() / 100 * 100 - 100 + year;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
