package frontdoor.overseeing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How figures are written. What is not known is null.
final class Figures {

    private static final long MINUTE = 60; // seconds

    private Figures() {}

    static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static @Nullable String share(@Nullable Double share) {
        return share == null ? null : String.format(Locale.UK, "%.1f%%", share);
    }

    /// Minutes and seconds, `2:05`.
    static @Nullable String time(@Nullable Double seconds) {
        if (seconds == null) {
            return null;
        }
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / MINUTE, whole % MINUTE);
    }
}
