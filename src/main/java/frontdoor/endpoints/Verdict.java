package frontdoor.endpoints;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an answer means for a delivery and its endpoint, as Standard Webhooks 1.0.0 advises: 2xx alone is
/// success, 410 switches the endpoint off, and whoever is too busy is given time.
///
/// @param nextAt when to try again; null unless it stays pending
/// @param pauseUntil until when the endpoint gets nothing; null if it is not to be left alone
/// @param gone whether the endpoint is to be switched off
record Verdict(
        Delivery.State state,
        @Nullable Instant nextAt,
        @Nullable Instant pauseUntil,
        boolean gone) {

    private static final int GONE = 410;
    private static final Duration BREATH = Duration.ofSeconds(30);

    /// @param failures how often it has failed in this round, this time included if it did
    static Verdict of(Answer answer, int failures, Retries retries, RandomGenerator random, Instant now) {
        return switch (answer) {
            case Answer.Said said when said.isSuccess() -> new Verdict(Delivery.State.DELIVERED, null, null, false);
            // It waits for the endpoint to be switched on, and is then sent at once.
            case Answer.Said said when said.status() == GONE -> new Verdict(Delivery.State.PENDING, now, null, true);
            case Answer.Said said -> failed(failures, retries, random, now, said.retryAfter(), isBusy(said.status()));
            case Answer.Silence _ -> failed(failures, retries, random, now, null, false);
        };
    }

    private static boolean isBusy(int status) {
        return status == 429 || status >= 502 && status <= 504;
    }

    private static Verdict failed(
            int failures,
            Retries retries,
            RandomGenerator random,
            Instant now,
            @Nullable Duration asked,
            boolean busy) {
        var pause = busy ? now.plus(asked == null ? BREATH : asked) : null;
        return retries.after(failures, random)
                .map(wait -> new Verdict(Delivery.State.PENDING, now.plus(longer(wait, asked)), pause, false))
                .orElseGet(() -> new Verdict(Delivery.State.FAILED, null, pause, false));
    }

    private static Duration longer(Duration wait, @Nullable Duration asked) {
        return Stream.ofNullable(asked)
                .filter(each -> each.compareTo(wait) > 0)
                .findFirst()
                .orElse(wait);
    }

    boolean succeeded() {
        return state == Delivery.State.DELIVERED;
    }
}
