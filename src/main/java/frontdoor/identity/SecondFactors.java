package frontdoor.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/// Codes from an app on a telephone, and one-off codes on paper for when the telephone is lost.
///
/// For staff and for those who work for partners alike: who keeps a secret sees to it that no code works twice.
/// Six digits that change every 30 seconds; the one before and the one after are taken too, since clocks differ.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
@Component
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    SecondFactors(Clock clock) {
        this.clock = clock;
    }

    /// A new secret, in the base 32 that apps take.
    public String newSecret() {
        return random(SECRET_BYTES);
    }

    /// @return the time step whose code this is, or empty if it is not a code of about now
    public OptionalLong step(String secret, String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        long seconds = codes.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        for (long step = now - 1; step <= now + 1; step++) {
            if (same(code(secret, Instant.ofEpochSecond(step * seconds)), digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code of a moment, as the app shows it.
    public String code(String secret, Instant at) {
        try {
            var key = new SecretKeySpec(
                    new Base32().decode(secret), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
            return codes.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the square picture says to the app.
    public String address(String secret, String username, String council) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(council), encoded(username), secret, encoded(council));
    }

    /// Ten codes, each to be used once.
    public List<String> newRecoveryCodes() {
        var fresh = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            fresh.add(random(RECOVERY_BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"));
        }
        return fresh;
    }

    /// What is kept of a recovery code. 120 random bits each, so a fast hash will do.
    public static byte[] hash(String recoveryCode) {
        try {
            var plain = recoveryCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String random(int bytes) {
        var fresh = new byte[bytes];
        random.nextBytes(fresh);
        return new Base32().encodeToString(fresh).replace("=", "");
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
