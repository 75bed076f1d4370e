package frontdoor.forms;

import frontdoor.forms.Question.Kind;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers and money, as people write them: `1,200`, `£12.50`.
final class Amounts {

    private static final Pattern SEPARATORS = Pattern.compile("[,\\s£]");
    private static final Pattern WHOLE = Pattern.compile("[-−]?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-−]?\\d{1,15}\\.\\d+");
    private static final Pattern POUNDS = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final int PENCE = 2;

    private Amounts() {}

    static Reading whole(String text, Kind.WholeNumber kind) {
        var plain = SEPARATORS.matcher(text).replaceAll("");
        if (plain.isEmpty()) {
            return text.isEmpty() ? Reading.BLANK : Reading.wrong("problem.number");
        }
        if (DECIMAL.matcher(plain).matches()) {
            return Reading.wrong("problem.number.whole");
        }
        if (!WHOLE.matcher(plain).matches()) {
            return Reading.wrong("problem.number");
        }
        long number = Long.parseLong(plain.replace('−', '-'));
        if (kind.min() != null && number < kind.min()) {
            return Reading.wrong("problem.number.min", kind.min());
        }
        if (kind.max() != null && number > kind.max()) {
            return Reading.wrong("problem.number.max", kind.max());
        }
        return new Reading.Value(number);
    }

    static Reading money(String text, Kind.Money kind) {
        if (text.isEmpty()) {
            return Reading.BLANK;
        }
        var plain = SEPARATORS.matcher(text).replaceAll("");
        if (!POUNDS.matcher(plain).matches()) {
            return Reading.wrong("problem.money");
        }
        var pounds = new BigDecimal(plain);
        if (kind.min() != null && pounds.compareTo(kind.min()) < 0) {
            return Reading.wrong("problem.money.min", Said.pounds(kind.min()));
        }
        if (kind.max() != null && pounds.compareTo(kind.max()) > 0) {
            return Reading.wrong("problem.money.max", Said.pounds(kind.max()));
        }
        return new Reading.Value(pounds.movePointRight(PENCE).longValueExact());
    }
}
