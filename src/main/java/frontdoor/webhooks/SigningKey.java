package frontdoor.webhooks;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// One key of Standard Webhooks 1.0.0: `whsec_` that both sides have, `whsk_` that signs, `whpk_` that checks.
sealed interface SigningKey {

    /// @param secret with its prefix; without one it is taken for `whsec_`
    /// @throws IllegalArgumentException if it is empty, not base64 or of a wrong length
    static SigningKey of(String secret) {
        if (secret.startsWith(Pair.PRIVATE)) {
            return Pair.ofPrivate(decode(secret, Pair.PRIVATE));
        }
        if (secret.startsWith(Pair.PUBLIC)) {
            return new Pair(null, Pair.publicKey(decode(secret, Pair.PUBLIC)));
        }
        return new Shared(new SecretKeySpec(decode(secret, Shared.PREFIX), Shared.ALGORITHM));
    }

    private static byte[] decode(String secret, String prefix) {
        return Base64.getDecoder().decode(secret.startsWith(prefix) ? secret.substring(prefix.length()) : secret);
    }

    /// Version, comma and base64; null if this key only checks.
    @Nullable
    String sign(byte[] content);

    /// Whether it made the signature, which may be any text.
    boolean fits(byte[] content, String signature);

    /// HMAC-SHA256, version `v1`.
    record Shared(SecretKeySpec key) implements SigningKey {

        static final String PREFIX = "whsec_";
        private static final String VERSION = "v1,";
        private static final String ALGORITHM = "HmacSHA256";

        @Override
        public String sign(byte[] content) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(content));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + ALGORITHM, e);
            }
        }

        /// It takes as long wherever they differ.
        @Override
        public boolean fits(byte[] content, String signature) {
            return MessageDigest.isEqual(
                    sign(content).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// ed25519 of RFC 8032, version `v1a`.
    ///
    /// @param signs null if all we have is the public half
    /// @param checks null if all we have is a seed: whoever signs need not check
    record Pair(@Nullable PrivateKey signs, @Nullable PublicKey checks) implements SigningKey {

        static final String PRIVATE = "whsk_";
        static final String PUBLIC = "whpk_";
        static final int HALF = 32; // bytes
        private static final String VERSION = "v1a,";
        private static final String ALGORITHM = "Ed25519";

        /// @param key the seed, or the seed and the public half after it: libraries differ
        static Pair ofPrivate(byte[] key) {
            if (key.length != HALF && key.length != 2 * HALF) {
                throw new IllegalArgumentException("A private key is 32 bytes, or 64 with its public half");
            }
            try {
                var seed = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(key, HALF));
                var signs = KeyFactory.getInstance(ALGORITHM).generatePrivate(seed);
                return new Pair(signs, key.length == HALF ? null : publicKey(Arrays.copyOfRange(key, HALF, 2 * HALF)));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("Not a private key", e);
            }
        }

        /// Little-endian; the highest bit says which of two points it is.
        static PublicKey publicKey(byte[] key) {
            if (key.length != HALF) {
                throw new IllegalArgumentException("A public key is 32 bytes");
            }
            var turned = new byte[HALF];
            for (int i = 0; i < HALF; i++) {
                turned[i] = key[HALF - 1 - i];
            }
            boolean odd = turned[0] < 0;
            turned[0] &= 0x7f;
            try {
                var point = new EdECPoint(odd, new BigInteger(1, turned));
                return KeyFactory.getInstance(ALGORITHM)
                        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("Not a public key", e);
            }
        }

        @Override
        public @Nullable String sign(byte[] content) {
            if (signs == null) {
                return null;
            }
            try {
                var signature = Signature.getInstance(ALGORITHM);
                signature.initSign(signs);
                signature.update(content);
                return VERSION + Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + ALGORITHM, e);
            }
        }

        @Override
        public boolean fits(byte[] content, String text) {
            if (checks == null || !text.startsWith(VERSION)) {
                return false;
            }
            try {
                var signature = Signature.getInstance(ALGORITHM);
                signature.initVerify(checks);
                signature.update(content);
                return signature.verify(Base64.getDecoder().decode(text.substring(VERSION.length())));
            } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
                return false;
            }
        }
    }
}
