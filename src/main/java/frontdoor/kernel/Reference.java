package frontdoor.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number a person quotes for a case: `FD-7K3M-9QX2`.
///
/// Forty random bits in Crockford's base 32, so that it cannot be guessed from another and is hard to mishear. It
/// is not a secret: a page that shows a case asks for a code as well.
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("FD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference: it looks like FD-7K3M-9QX2");
        }
    }

    public static Reference random() {
        var text = new StringBuilder("FD-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    /// What somebody typed or read out: any case, with or without `FD`, spaces and hyphens; O, I and L are read
    /// as 0, 1 and 1, as Crockford's alphabet says.
    ///
    /// @return empty if it cannot be a reference
    public static Optional<Reference> typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (plain.length() == 10 && plain.startsWith("FD")) {
            plain = plain.substring(2);
        }
        plain = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        if (plain.length() != 8) {
            return Optional.empty();
        }
        var tidy = "FD-" + plain.substring(0, 4) + "-" + plain.substring(4);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new Reference(tidy)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
