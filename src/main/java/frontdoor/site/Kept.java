package frontdoor.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that takes long to work out, kept by this node for a while. One thread works it out; until it has, the
/// others are given the older one, or wait where there is none. So a crowd costs no more than one visitor.
///
/// @param <K> what it is about; only the last is kept
final class Kept<K, V> {

    private record Value<K, V>(K about, V value, Instant until) {}

    private final Function<K, V> workOut;
    private final Duration lasts;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable Value<K, V> kept;

    Kept(Function<K, V> workOut, Duration lasts, Clock clock) {
        this.workOut = workOut;
        this.lasts = lasts;
        this.clock = clock;
    }

    V of(K about) {
        var older = kept(about);
        if (older == null) {
            working.lock();
        } else if (isFresh(older) || !working.tryLock()) {
            return older.value();
        }
        try {
            var now = kept(about);
            return now != null && isFresh(now) ? now.value() : worked(about);
        } finally {
            working.unlock();
        }
    }

    private V worked(K about) {
        var value = workOut.apply(about);
        kept = new Value<>(about, value, clock.instant().plus(lasts));
        return value;
    }

    private @Nullable Value<K, V> kept(K about) {
        var last = kept;
        return last != null && Objects.equals(last.about(), about) ? last : null;
    }

    private boolean isFresh(Value<K, V> value) {
        return clock.instant().isBefore(value.until());
    }
}
