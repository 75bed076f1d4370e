package frontdoor.guard;

import java.time.Duration;

/// How often one network address may send something. Of IPv6, the addresses of one household are one.
///
/// @param path a pattern such as `/report/**`
/// @param times how many in a row; they come back evenly over the time
/// @param within over how long
public record Limit(String path, int times, Duration within) {

    public Limit {
        if (times < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("A limit allows at least once in some time: " + path);
        }
    }
}
