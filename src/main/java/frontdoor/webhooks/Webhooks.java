package frontdoor.webhooks;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what other systems tell, and has it heard. The one way in to this module.
@Component
public class Webhooks {

    /// How far a sender's clock may be from ours, as in the reference libraries of Standard Webhooks.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    /// Longer than a sender tries, so that nothing is taken for new that came before.
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 100;
    /// The content that is signed has full stops between its parts.
    private static final Pattern ID = Pattern.compile("[^\\s.]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final WebhookSettings settings;
    private final Map<String, Signatures> signatures;
    private final HookStore store;
    private final Hearing hearing;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Webhooks(WebhookSettings settings, HookStore store, Hearing hearing, JsonMapper json, Audit audit, Clock clock) {
        this.settings = settings;
        this.signatures = settings.signatures();
        this.store = store;
        this.hearing = hearing;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// How much to read of a body: a byte more than its source may send.
    int most(String source) {
        var known = settings.sources().get(source);
        return known == null ? 0 : Math.toIntExact(known.largest().toBytes()) + 1;
    }

    /// Stores what came, if its source sent it, before anybody hears of it. What goes wrong after that is ours to put
    /// right, and nothing for the sender to send again.
    Receipt receive(
            String source, @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        var ours = signatures.get(source);
        if (ours == null) {
            return Receipt.NO_SOURCE;
        }
        if (body.length >= most(source)) {
            return Receipt.TOO_LARGE;
        }
        if (id == null || timestamp == null || signature == null || !wellFormed(id, timestamp)) {
            return Receipt.BAD_HEADERS;
        }
        var now = clock.instant();
        var sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sentAt, now).abs().compareTo(TOLERANCE) > 0) {
            return Receipt.WRONG_TIME;
        }
        if (!ours.fit(id, timestamp, body, signature)) {
            return Receipt.FORGED;
        }
        if (!isJson(body)) {
            return Receipt.NOT_JSON;
        }
        var stored = store.store(source, id, sentAt, body, now);
        stored.ifPresent(hearing::attempt);
        return stored.isPresent() ? Receipt.STORED : Receipt.KNOWN;
    }

    private static boolean wellFormed(String id, String timestamp) {
        return ID.matcher(id).matches() && SECONDS.matcher(timestamp).matches();
    }

    private boolean isJson(byte[] body) {
        try {
            return json.readTree(body).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /// Has those heard whose time to be tried again has come.
    void sweep() {
        store.due(clock.instant(), AT_ONCE).forEach(hearing::attempt);
    }

    void forget() {
        store.forget(clock.instant().minus(KEPT));
    }

    /// The newest first, those that nobody could hear before them.
    public List<Arrival> latest(int limit) {
        return store.latest(limit);
    }

    /// How many came and were not heard yet after they failed once.
    public long failing() {
        return store.failing();
    }

    /// Has one heard now that failed before.
    ///
    /// @return false if there is no such hook, if it was heard meanwhile, or if it failed again
    public boolean again(long number, Actor by) {
        audit.changed(by, "hook.again", "hook:" + number, Map.of());
        return store.waits(number) && hearing.attempt(number);
    }
}
