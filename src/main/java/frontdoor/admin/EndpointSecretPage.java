package frontdoor.admin;

import java.util.UUID;

/// What a partner checks our signatures with, shown this once.
///
/// @param fresh whether the endpoint is new, and not one whose secret was changed
public record EndpointSecretPage(UUID id, String secret, boolean fresh) {

    /// Whether it is half of a pair, which anybody may know and which is shown again.
    public boolean isPublic() {
        return secret.startsWith("whpk_");
    }
}
