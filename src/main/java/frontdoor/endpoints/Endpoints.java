package frontdoor.endpoints;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Which systems of partners are told what happens. The way in to this module, besides the SQL function
/// `endpoints.accept` and [Deliveries].
@Component
public class Endpoints {

    /// Endpoints of a full page.
    public static final int PAGE = 25;

    private static final Pattern PARTNER = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

    private final EndpointStore store;
    private final Secrets secrets;
    private final Handshake handshake;
    private final PublicAddresses addresses;
    private final Duration overlap;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Endpoints(
            EndpointStore store,
            Secrets secrets,
            Handshake handshake,
            PublicAddresses addresses,
            EndpointSettings settings,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.handshake = handshake;
        this.addresses = addresses;
        this.overlap = settings.overlap();
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// What becomes of an address that somebody adds.
    public sealed interface Adding {

        /// @param secret what the partner checks with, to be shown this once: `whsec_`, or `whpk_` of a pair
        record Added(UUID id, String secret) implements Adding {}

        /// Nothing was stored.
        record Refused(PublicAddresses.Refusal why) implements Adding {}

        /// The partner has it already.
        record Known() implements Adding {}
    }

    /// Whether a text could be the key of a partner.
    public static boolean isPartner(String key) {
        return PARTNER.matcher(key).matches();
    }

    /// Adds an endpoint. It gets nothing until it is proven, and what happens meanwhile waits for it.
    ///
    /// @param partner a key as [#isPartner] takes it
    /// @param pair whether to sign with a pair of keys instead of a secret that both sides have
    /// @throws IllegalArgumentException if the key is none
    @Transactional
    public Adding add(String partner, String address, boolean pair, Actor by) {
        if (!isPartner(partner)) {
            throw new IllegalArgumentException("Not a partner's key");
        }
        var refusal = addresses.refusal(address);
        if (refusal.isPresent()) {
            return new Adding.Refused(refusal.get());
        }
        var id = UUID.randomUUID();
        if (!store.add(id, partner, address, clock.instant())) {
            return new Adding.Known();
        }
        var secret = secrets.make(id, pair, overlap, clock.instant());
        audit.changed(by, "endpoint.added", about(id), Map.of("partner", partner));
        return new Adding.Added(id, secret);
    }

    /// What an endpoint said when it was asked whether it wants what we send.
    ///
    /// @param proven whether it does, and is used from now on
    /// @param status of HTTP; null when no answer came
    /// @param problem why no answer came, as a part of the key of its words; null when one did
    public record Proof(
            boolean proven,
            @Nullable Integer status,
            @Nullable String problem) {}

    /// Asks the endpoint itself, which takes as long as one request may. One that was disabled is used again.
    ///
    /// @return empty if there is none of this id
    public Optional<Proof> prove(UUID id, Actor by) {
        return store.find(id).map(endpoint -> {
            var reply = handshake.ask(endpoint.address());
            if (reply.allowed()) {
                store.proven(id, reply.rate(), clock.instant());
            }
            audit.changed(by, reply.allowed() ? "endpoint.proven" : "endpoint.unproven", about(id), Map.of());
            return switch (reply.answer()) {
                case Answer.Said said -> new Proof(reply.allowed(), said.status(), null);
                case Answer.Silence silence -> new Proof(false, null, Carriage.problem(silence));
            };
        });
    }

    /// Makes a new secret. Both sign until the old one ends, a day later unless the settings say otherwise.
    ///
    /// @return what the partner checks with from now on, to be shown this once; empty if
    /// there is no such endpoint
    @Transactional
    public Optional<String> rotate(UUID id, boolean pair, Actor by) {
        return store.find(id).map(_ -> {
            audit.changed(by, "endpoint.rotated", about(id), Map.of());
            return secrets.make(id, pair, overlap, clock.instant());
        });
    }

    /// Takes away one that was added by mistake. What waits for it is forgotten.
    ///
    /// @return false if it was ever used, or there is none
    @Transactional
    public boolean remove(UUID id, Actor by) {
        boolean removed = store.remove(id);
        if (removed) {
            audit.changed(by, "endpoint.removed", about(id), Map.of());
        }
        return removed;
    }

    /// Stops using it. What happens meanwhile waits, and is sent once it is proven again.
    ///
    /// @return false if it is disabled already, or there is none
    @Transactional
    public boolean disable(UUID id, Actor by) {
        var done = store.disable(id);
        if (done) {
            audit.changed(by, "endpoint.disabled", about(id), Map.of());
        }
        return done;
    }

    public Optional<Endpoint> find(UUID id) {
        return store.find(id);
    }

    /// By partner.
    ///
    /// @param after the id of the last of the page before, or null for the first page
    /// @return one more than [#PAGE] when another page follows
    public List<Endpoint> page(@Nullable UUID after) {
        var last = after == null ? null : store.find(after).orElse(null);
        return store.page(last, PAGE + 1);
    }

    /// Those of one partner, at most [#PAGE].
    public List<Endpoint> of(String partner) {
        return store.of(partner, PAGE);
    }

    /// What signs its deliveries now, the newest first, without what is secret.
    public List<SigningSecret> secrets(UUID id) {
        return secrets.of(id, clock.instant());
    }

    /// How many take nothing or are gone, at most a hundred.
    public long needSomebody() {
        return store.needSomebody();
    }

    /// Hands events over, in the caller's transaction.
    ///
    /// @return how many deliveries are new
    public int accept(List<PartnerEvent> events) {
        return jdbc.sql("select endpoints.accept(:events::jsonb)")
                .param("events", JsonMapper.shared().writeValueAsString(events))
                .query(Integer.class)
                .single();
    }

    static String about(UUID id) {
        return "endpoint:" + id;
    }
}
