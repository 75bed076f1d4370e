package frontdoor.identity;

import frontdoor.database.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Text handed to a browser that it can neither read nor change.
@Component
public class Sealed {

    private final Vault vault;

    Sealed(Vault vault) {
        this.vault = vault;
    }

    /// @param purpose it opens only for the same purpose, so that one text cannot be passed off as another
    public String seal(String text, String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.lock(text.getBytes(StandardCharsets.UTF_8), purpose));
    }

    /// @return empty if we did not seal it for this purpose
    public Optional<String> open(String sealed, String purpose) {
        try {
            var opened = vault.open(Base64.getUrlDecoder().decode(sealed), purpose);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
