package frontdoor.calls;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls as they stand. The one way in to this module.
@Component
public class Calls {

    /// A telephone that has rung for so long has been forgotten by whoever should have told us.
    private static final Duration RINGS = Duration.ofMinutes(30);

    /// Nobody talks for so long: we were not told of the end.
    private static final Duration TALKS = Duration.ofHours(8);

    static final String MOVED = "calls.extension"; // as the audit trail names it

    private final CallRows store;
    private final AgentStore agents;
    private final CallSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calls(
            CallRows store,
            AgentStore agents,
            CallSettings settings,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.agents = agents;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Two events of one call at once wait for each other: whoever comes second reads both.
    @Transactional
    void happened(CallEvent event) {
        store.lock(event.call());
        events.publishEvent(new Happened());
        if (store.add(event)) {
            var call = Call.of(store.events(event.call()));
            store.keep(call, call.queue() == null ? null : settings.teams().get(call.queue()));
        }
    }

    void happened(AgentEvent event) {
        agents.add(event);
    }

    @Nullable
    String staffAt(String extension) {
        return agents.staffAt(extension)
                .or(() -> Optional.ofNullable(settings.extensions().get(extension)))
                .orElse(null);
    }

    /// The extension of the telephone at which somebody sits, or empty if they never said and no setting does.
    public Optional<String> extensionOf(String username) {
        return agents.extensionOf(username)
                .or(() -> settings.extensions().entrySet().stream()
                        .filter(each -> each.getValue().equals(username))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /// Somebody sits down at a telephone. Whoever sat there before does no longer.
    ///
    /// @param extension empty when they sit at none
    /// @param by whoever says so
    @Transactional
    public void sitsAt(String username, String extension, Actor by) {
        agents.sitsAt(username, extension, clock.instant());
        events.publishEvent(new Happened());
        audit.changed(by, MOVED, about(username), Map.of("extension", extension));
    }

    static String about(String username) {
        return "staff:" + username;
    }

    /// What rings for them or what they talk in, or empty if neither.
    public Optional<Ringing> ringing(String username) {
        return ringing(List.of(username)).stream().findFirst();
    }

    /// The same for everybody named, in one statement; one call each, a ringing one first.
    public List<Ringing> ringing(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : ringingFor(usernames);
    }

    /// The same for everybody.
    public List<Ringing> ringing() {
        return ringingFor(null);
    }

    private List<Ringing> ringingFor(@Nullable Collection<String> usernames) {
        var now = clock.instant();
        return store.ringing(usernames, now.minus(RINGS), now.minus(TALKS));
    }

    /// It is on their screen: it rings there no more.
    @Transactional
    public void taken(String call, String username) {
        store.taken(call, username, clock.instant());
        events.publishEvent(new Happened());
    }

    /// The usernames of those who have a telephone.
    public Set<String> seated() {
        var seated = new HashSet<>(settings.extensions().values());
        seated.addAll(agents.seated());
        return seated;
    }

    /// The username of whoever answered a call first, or empty if nobody did.
    public Optional<String> answeredBy(String call) {
        return store.answeredBy(call);
    }

    /// Under what the conversation of a call is kept and counted. It follows from the call, so that whoever takes the
    /// call, and whoever it is passed to, are in the same conversation: one contact.
    public static UUID conversation(String call) {
        return UUID.nameUUIDFromBytes(("call:" + call).getBytes(StandardCharsets.UTF_8));
    }
}
