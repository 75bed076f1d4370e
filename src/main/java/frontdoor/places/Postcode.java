package frontdoor.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads postcodes as people write them.
public final class Postcode {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private Postcode() {}

    /// In capitals with one space, `ZZ99 1AA`; empty if it cannot be a postcode.
    public static Optional<String> typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        int inward = plain.length() - 3;
        return Optional.of(plain.substring(0, inward) + " " + plain.substring(inward));
    }
}
