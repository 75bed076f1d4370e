package frontdoor.drafts;

import frontdoor.database.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Locks what people typed. Each draft has a key of its own, which is locked with the secret of the visit: whoever
/// reads the database, a back-up or the key file, or all three, reads no draft.
@Component
class Sealing {

    private final Vault vault;
    private final JsonMapper json;

    Sealing(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /// What is locked.
    record Content(Map<String, List<String>> input, Map<String, List<String>> typing) {}

    byte[] freshKey() {
        return vault.freshKey();
    }

    /// @param secret of a visit or a link
    byte[] lockKey(byte[] key, String secret, UUID command) {
        return vault.together(secret).lock(key, "draft key " + command);
    }

    /// @throws IllegalArgumentException if it was locked with another secret
    byte[] openKey(byte[] locked, String secret, UUID command) {
        return vault.together(secret).open(locked, "draft key " + command);
    }

    byte[] lock(Content content, byte[] key, UUID command) {
        return Vault.of(key).lock(json.writeValueAsBytes(content), "draft " + command);
    }

    Content open(byte[] sealed, byte[] key, UUID command) {
        return json.readValue(Vault.of(key).open(sealed, "draft " + command), Content.class);
    }
}
