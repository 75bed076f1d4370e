package frontdoor.testing;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The clock of every test context. It shows the real time until a test sets it, and then stands still.
public final class SettableClock extends Clock {

    private volatile @Nullable Instant stoppedAt;

    public void set(Instant now) {
        stoppedAt = now;
    }

    /// @param now as clocks in the council show it: `2026-03-02T09:00`
    public void set(String now) {
        set(LocalDateTime.parse(now).atZone(CivilTime.ZONE).toInstant());
    }

    public void forward(Duration by) {
        set(instant().plus(by));
    }

    /// Shows the real time again.
    public void run() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        var stopped = stoppedAt;
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return CivilTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("There is one clock, and it is in London");
    }
}
