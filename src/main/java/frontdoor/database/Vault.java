package frontdoor.database;

import frontdoor.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Keeps secrets that the database must not give away by itself: AES-256-GCM under a key in a file only we can read.
///
/// The key lies at `secrets/identity.key` in the data folder and is made when it is missing. Nodes that share a
/// database share this file, and a restored database needs the file that went with it.
@Component
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    @Autowired
    Vault(Settings settings) {
        this.key = read(settings.data().resolve("secrets").resolve("identity.key"));
    }

    private Vault(byte[] key) {
        this.key = key;
    }

    /// A vault that takes our key and somebody's secret together to open, such as that of their cookie: neither the
    /// database nor the file gives away what is in it.
    public Vault together(String secret) {
        return new Vault(fingerprint(secret));
    }

    /// A vault of which this is the whole key.
    ///
    /// @param key 32 bytes from [#freshKey]
    public static Vault of(byte[] key) {
        return new Vault(key);
    }

    public byte[] freshKey() {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /// @param purpose what the secret is for; it opens only for the same purpose
    public byte[] lock(byte[] secret, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var locked = cipher(Cipher.ENCRYPT_MODE, nonce, secret, purpose);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, whole, NONCE_BYTES, locked.length);
        return whole;
    }

    /// @throws IllegalArgumentException if it was not locked with our key for this purpose
    public byte[] open(byte[] locked, String purpose) {
        if (locked.length < NONCE_BYTES) {
            throw new IllegalArgumentException("Not something this vault locked");
        }
        var nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(locked, NONCE_BYTES, locked.length), purpose);
    }

    /// A keyed hash, for what must be compared but not read, such as a network address.
    public byte[] fingerprint(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, String purpose) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not something this vault locked", e);
        }
    }

    private byte[] read(Path file) {
        try {
            make(file);
            var found = Files.readAllBytes(file);
            if (found.length != KEY_BYTES) {
                throw new IllegalStateException(file + " must hold exactly " + KEY_BYTES + " bytes");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, ownerOnly);
            Files.write(file, freshKey());
        } catch (FileAlreadyExistsException _) {
            // The usual case: it was made at the first start.
        }
    }
}
