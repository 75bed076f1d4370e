package frontdoor.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The passwords people choose most, which are the first to be guessed.
///
/// A list of stems stands for all its variants: `password` also refuses `Password1`, `p4ssw0rd!` and `2024password`.
/// Runs (`12345678`), walks over the keyboard (`qwertyuiop`) and repeats (`abcabcabc`) are refused without a list.
class CommonPasswords {

    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern REPEATS = Pattern.compile("(.{1,4}?)\\1+.{0,3}");
    private static final String[] WALKS = {
        "01234567890123456789",
        "98765432109876543210",
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "1q2w3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujm"
    };

    private final Set<String> stems = read();

    boolean includes(String password, String username) {
        var plain = password.toLowerCase(Locale.ROOT);
        var stem = stem(plain);
        return stems.contains(plain)
                || stems.contains(stem)
                || stem.equals(stem(username))
                || plain.contains(username) && plain.length() < username.length() + 6
                || REPEATS.matcher(plain).matches()
                || isWalk(plain);
    }

    private static String stem(String text) {
        var letters =
                EDGES.matcher(undisguised(EDGES.matcher(text).replaceAll(""))).replaceAll("");
        return letters.isEmpty() ? EDGES.matcher(undisguised(text)).replaceAll("") : letters;
    }

    private static String undisguised(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static boolean isWalk(String plain) {
        for (var walk : WALKS) {
            if (walk.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try {
            var text =
                    new ClassPathResource("identity/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
