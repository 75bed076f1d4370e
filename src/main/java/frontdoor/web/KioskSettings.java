package frontdoor.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How kiosks behave.
///
/// @param idle after how long without a touch a kiosk forgets the person
/// @param warning how long before that it says so; never under 20 seconds, which WCAG 2.2.1 asks for
/// @param takingAway whether pages may be printed and files saved there
@ConfigurationProperties("frontdoor.kiosk")
record KioskSettings(
        @DefaultValue("90s") Duration idle,
        @DefaultValue("30s") Duration warning,
        @DefaultValue("false") boolean takingAway) {

    private static final Duration SHORTEST = Duration.ofSeconds(20);

    KioskSettings {
        if (warning.compareTo(SHORTEST) < 0 || idle.compareTo(warning) <= 0) {
            throw new IllegalArgumentException(
                    "frontdoor.kiosk.warning is 20s or longer, and frontdoor.kiosk.idle is longer than that");
        }
    }
}
