package frontdoor.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The shape of a postcode, after BS 7666. Whether there is such a postcode is not asked.
public final class Postcode {

    private static final Pattern TOGETHER = Pattern.compile("GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Pattern WITHIN = Pattern.compile("\\b(?:GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})\\b");
    private static final int INWARD = 3; // the last letters and figures, which stand apart

    private Postcode() {}

    /// Whether a text is one and nothing else, in letters of any size and with any spaces.
    public static boolean is(String text) {
        return TOGETHER.matcher(together(text, "\\s")).matches();
    }

    /// As it is written, in capitals with one space: `ZZ99 1AA`. Whatever else stands between is left out.
    ///
    /// @return empty if the text cannot be a postcode
    public static Optional<String> normalised(String text) {
        var plain = together(text, "[^A-Z0-9]");
        return TOGETHER.matcher(plain).matches()
                ? Optional.of(
                        plain.substring(0, plain.length() - INWARD) + " " + plain.substring(plain.length() - INWARD))
                : Optional.empty();
    }

    /// The first one in a longer text, where it stands in capitals: in small letters too many words look like one.
    public static Optional<String> find(String text) {
        return WITHIN.matcher(text).results().findFirst().flatMap(found -> normalised(found.group()));
    }

    private static String together(String text, String leftOut) {
        return text.toUpperCase(Locale.ROOT).replaceAll(leftOut, "");
    }
}
