package frontdoor.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A fingerprint: equal texts have equal ones, and the text cannot be read back from it.
public final class Sha256 {

    private Sha256() {}

    /// @return 64 hexadecimal figures
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @return 64 hexadecimal figures
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
