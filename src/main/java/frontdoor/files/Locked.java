package frontdoor.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A file's content locked with a key of its own, AES-256-GCM. The content goes to the bucket and the key into the
/// row: neither is of use without the other, and when the row is gone nobody can read the object.
///
/// @param sealed 12 random bytes, then what was locked
record Locked(byte[] key, byte[] sealed) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// @param id of the file; another file's content in its place does not open
    static Locked of(String id, byte[] content) {
        var key = random(KEY_BYTES);
        var nonce = random(NONCE_BYTES);
        var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, id);
        try {
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, sealed, NONCE_BYTES);
            return new Locked(key, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws IllegalStateException if it was changed, or is another file's
    byte[] open(String id) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), id)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new IllegalStateException("The content of a file is not what was stored", changed);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String id) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
