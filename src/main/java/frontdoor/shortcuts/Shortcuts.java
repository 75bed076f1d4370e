package frontdoor.shortcuts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Everybody's keys. The one way in to this module. Each page of the one screen asks for them, so they are read from
/// the database once a minute: what is changed at one node shows at another by then.
@Component
public class Shortcuts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ShortcutStore store;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(KeySet keys, Instant at) {

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH)) && !now.isBefore(at);
        }
    }

    Shortcuts(ShortcutStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public KeySet of(String username) {
        var now = clock.instant();
        return read.compute(username, (_, was) -> was != null && was.isFresh(now) ? was : read(username, now))
                .keys();
    }

    private Read read(String username, Instant now) {
        return new Read(store.find(username).orElse(KeySet.USUAL), now);
    }

    /// Keeps what somebody chose, in the place of what they had.
    ///
    /// @throws IllegalArgumentException if two things have one key
    public void choose(String username, KeySet chosen) {
        if (new HashSet<>(chosen.keys().values()).size() < chosen.keys().size()) {
            throw new IllegalArgumentException("Two things have one key");
        }
        store.keep(username, chosen, clock.instant());
        read.remove(username);
    }

    /// Everything is as it was before they chose anything.
    public void reset(String username) {
        store.drop(username);
        read.remove(username);
    }
}
