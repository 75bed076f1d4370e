package frontdoor.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A system beside ours that signs what it sends.
public final class SignedHooks {

    /// A secret for tests, and for nothing else.
    public static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    private static final Signatures SIGNATURES = new Signatures(List.of(SECRET));

    private SignedHooks() {}

    /// The headers that go with a body.
    public static Map<String, String> headers(String id, Instant at, String body) {
        var timestamp = String.valueOf(at.getEpochSecond());
        var signature = SIGNATURES.sign(id, timestamp, body.getBytes(StandardCharsets.UTF_8));
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature);
    }
}
