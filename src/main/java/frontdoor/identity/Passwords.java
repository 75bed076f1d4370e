package frontdoor.identity;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/// What will do as a password, and how passwords are kept.
///
/// Kept as PBKDF2 with HMAC-SHA-256, 600,000 rounds and a salt of 16 bytes; unlike bcrypt it reads a long password to
/// its end. A hash starts with its method, so that a stronger one can follow.
///
/// @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, Password
///     Storage</a>
@Component
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final CommonPasswords common = new CommonPasswords();
    private final PasswordEncoder encoder;

    /// @param rounds fewer than usual only in tests, which sign in often
    Passwords(@Value("${frontdoor.password-rounds:" + ROUNDS + "}") int rounds) {
        this.encoder = new DelegatingPasswordEncoder(method(rounds), Map.of(method(rounds), pbkdf2(rounds)));
    }

    private static String method(int rounds) {
        return "pbkdf2-" + rounds;
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    /// Twenty characters, 100 random bits, in groups that can be read out: `k7mw3-p9qxa-...`.
    String random() {
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /// Takes as long as a real check, so that the time does not tell whether there is such a person.
    void matchesNobody(String password) {
        encoder.encode(password);
    }

    /// @return what is wrong with a new password, or empty if it will do. Any characters are allowed and none
    /// are asked     for, as NIST SP 800-63B says.
    Optional<PasswordProblem> problem(String password, String username) {
        if (password.length() < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        return common.includes(password, username) ? Optional.of(PasswordProblem.COMMON) : Optional.empty();
    }
}
