package frontdoor.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Which systems may tell us things: `frontdoor.webhooks.<source>.secret`.
///
/// @param webhooks by source; none unless somebody sets one up
@ConfigurationProperties("frontdoor")
record WebhookSettings(@Nullable Map<String, Source> webhooks) {

    /// @param secret as the sender shows it, `whsec_` and base64; two while one takes over from the other
    /// @param largest what a body may weigh
    record Source(
            List<String> secret, @DefaultValue("256KB") DataSize largest) {}

    /// A source whose secret cannot be one keeps us from starting: nobody could tell it from an open door.
    ///
    /// @throws UnusableSecret if so
    Map<String, Signatures> signatures() {
        var all = new LinkedHashMap<String, Signatures>();
        sources().forEach((name, source) -> all.put(name, signatures(name, source)));
        return all;
    }

    private static Signatures signatures(String name, Source source) {
        try {
            return new Signatures(source.secret());
        } catch (IllegalArgumentException noSecret) {
            throw new UnusableSecret(name);
        }
    }

    Map<String, Source> sources() {
        return webhooks == null ? Map.of() : webhooks;
    }
}
