package frontdoor.webhooks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Signs and checks as Standard Webhooks 1.0.0 says, over `id.timestamp.body`: HMAC-SHA256 as `v1` and ed25519
/// as `v1a`. Signatures of other versions beside them are passed over.
public final class Signatures {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32; // the specification asks for 24 to 64

    private final List<SigningKey> keys;

    /// @param secrets `whsec_`, `whsk_` or `whpk_` and base64; what has no prefix is taken for `whsec_`
    /// @throws IllegalArgumentException if there is none, or one is empty or not base64
    public Signatures(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A source of webhooks needs a secret");
        }
        this.keys = secrets.stream().map(SigningKey::of).toList();
    }

    /// A new secret for both sides: `whsec_` and base64.
    public static String freshSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return SigningKey.Shared.PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// A new ed25519 key: `whsk_` and the base64 of the seed with the public half after it.
    public static String freshPair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var encoded = pair.getPublic().getEncoded(); // the key is what it ends with
            var half = SigningKey.Pair.HALF;
            var both = Arrays.copyOf(seed, 2 * half);
            System.arraycopy(encoded, encoded.length - half, both, half, half);
            return SigningKey.Pair.PRIVATE + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /// What anybody may know of a secret from [#freshPair], `whpk_` and base64; empty for
    /// one that both sides have.
    public static Optional<String> publicHalf(String secret) {
        if (!secret.startsWith(SigningKey.Pair.PRIVATE)) {
            return Optional.empty();
        }
        var both = Base64.getDecoder().decode(secret.substring(SigningKey.Pair.PRIVATE.length()));
        var half = Arrays.copyOfRange(both, SigningKey.Pair.HALF, both.length);
        return Optional.of(SigningKey.Pair.PUBLIC + Base64.getEncoder().encodeToString(half));
    }

    /// Whether any of the signatures was made with any of our secrets.
    ///
    /// @param signatures as the header has them, with spaces between
    public boolean fit(String id, String timestamp, byte[] body, String signatures) {
        var content = content(id, timestamp, body);
        boolean fits = false;
        for (var signature : signatures.split(" ")) {
            for (var key : keys) {
                fits |= key.fits(content, signature);
            }
        }
        return fits;
    }

    /// With each secret that can sign, in their order, with spaces between: whoever has any of them can check.
    public String sign(String id, String timestamp, byte[] body) {
        var content = content(id, timestamp, body);
        return keys.stream()
                .map(key -> key.sign(content))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static byte[] content(String id, String timestamp, byte[] body) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
