package frontdoor.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What lets in whoever has it: in a cookie, in a link, or as a code that a person types. What is kept of it is its
/// hash.
public final class Secret {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final String ON_PAPER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // none that is taken for another
    private static final int PAPER = 16; // letters and figures of 5 bits each

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

    /// Sixteen letters and figures in fours, to be printed and typed: 80 bits that nobody can guess.
    public static String onPaper() {
        return RANDOM.ints(PAPER, 0, ON_PAPER.length())
                .mapToObj(ON_PAPER::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    /// One from [#onPaper] as it was typed, without what is between its letters.
    ///
    /// @return empty if it could be none
    public static Optional<String> typedFromPaper(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return Optional.of(plain).filter(code -> code.matches("[" + ON_PAPER + "]{" + PAPER + "}"));
    }
}
