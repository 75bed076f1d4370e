package frontdoor.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// What lets in whoever has it: in a cookie, in a link, or as a code that a person types. What is kept of it is its
/// hash.
public final class Secret {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int CODES = 1_000_000;

    private Secret() {}

    /// 256 bits that nobody can guess, as 43 letters and figures.
    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Whether a text could be one from [#fresh].
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// Six figures. They can be guessed, so they work for minutes and a few tries only.
    public static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }
}
