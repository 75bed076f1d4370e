package frontdoor.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and checks as Standard Webhooks 1.0.0 says: HMAC-SHA256 over `id.timestamp.body`, version `v1`. Signatures of
/// other versions beside it are passed over.
final class Signatures {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /// @param secrets with or without `whsec_`, then base64
    /// @throws IllegalArgumentException if there is none, or one is empty or not base64
    Signatures(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A source of webhooks needs a secret");
        }
        this.keys = secrets.stream().map(Signatures::key).toList();
    }

    private static SecretKeySpec key(String secret) {
        var key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        return new SecretKeySpec(key, ALGORITHM);
    }

    /// Whether any of the signatures was made with any of our secrets. It takes as long wherever they differ.
    ///
    /// @param signatures as the header has them, with spaces between
    boolean fit(String id, String timestamp, byte[] body, String signatures) {
        var made = keys.stream().map(key -> sign(key, id, timestamp, body)).toList();
        boolean fits = false;
        for (var signature : signatures.split(" ")) {
            for (var ours : made) {
                fits |= MessageDigest.isEqual(ours.getBytes(StandardCharsets.US_ASCII), bytes(signature));
            }
        }
        return fits;
    }

    private static byte[] bytes(String signature) {
        return signature.getBytes(StandardCharsets.UTF_8);
    }

    /// With the first secret, `v1,` and base64.
    String sign(String id, String timestamp, byte[] body) {
        return sign(keys.getFirst(), id, timestamp, body);
    }

    private static String sign(SecretKeySpec key, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
