package frontdoor.partners;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets in partners' own systems, by a secret that each of their requests bears. A new one takes the place of the one
/// before within a day, so that nothing stands still meanwhile.
@Component
public class PartnerTokens {

    /// How long the one before works beside a new one.
    public static final Duration OVERLAP = Duration.ofHours(24);

    /// By it, programs that look for secrets in the wrong place know ours.
    static final String PREFIX = "fdp_";

    private final PartnerTokenStore store;
    private final Partners partners;
    private final Clock clock;

    PartnerTokens(PartnerTokenStore store, Partners partners, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.clock = clock;
    }

    /// A new one. Those before it end after [#OVERLAP].
    ///
    /// @return the secret, which nobody can read again; empty if there is no such partner
    public Optional<String> make(String partner, Actor by) {
        return partners.find(partner).map(found -> {
            var now = clock.instant();
            var secret = PREFIX + Secret.fresh();
            store.make(UUID.randomUUID(), found.key(), secret, by, now, now.plus(OVERLAP));
            return secret;
        });
    }

    /// It opens nothing from now on.
    ///
    /// @return false if it had come to its end, or is another partner's
    public boolean revoke(String partner, UUID id, Actor by) {
        return store.revoke(partner, id, by, clock.instant());
    }

    /// Those that work, the newest first.
    public List<PartnerToken> of(String partner) {
        return store.of(partner, clock.instant());
    }

    /// Whose system bears this secret.
    ///
    /// @return empty if it is none of ours, or has come to its end, or the partner is none any more
    public Optional<Partner> bearer(String secret) {
        return secret.startsWith(PREFIX) && Secret.isShaped(secret.substring(PREFIX.length()))
                ? store.use(secret, clock.instant()).flatMap(partners::find)
                : Optional.empty();
    }
}
