package frontdoor.web;

import frontdoor.kernel.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/// A browser that stands in a public place, and is used by one person after another.
///
/// @param turn changes with each person, so that nothing of one is shown to the next
/// @param idle how long nobody may touch it before it forgets the person
/// @param warning how long before that it says so
/// @param takingAway whether pages may be printed and files saved
public record Kiosk(String turn, Duration idle, Duration warning, boolean takingAway) {

    public static final String COOKIE = "__Host-kiosk";

    private static final int MARK = 12; // characters
    private static final Duration LASTS = Duration.ofDays(400); // the longest a browser keeps a cookie

    static Optional<Kiosk> of(HttpServletRequest request, KioskSettings settings) {
        return Cookies.secret(request, COOKIE)
                .map(turn -> new Kiosk(turn, settings.idle(), settings.warning(), settings.takingAway()));
    }

    public static boolean is(HttpServletRequest request) {
        return Cookies.secret(request, COOKIE).isPresent();
    }

    /// Makes this browser a kiosk, or tells it that the next person's turn has come.
    public static void nextTurn(HttpServletResponse response) {
        Cookies.set(response, COOKIE, Secret.fresh(), LASTS);
    }

    public static void end(HttpServletResponse response) {
        Cookies.clear(response, COOKIE);
    }

    /// Tells one turn from another in the address of a search.
    public String mark() {
        return mark(turn);
    }

    static String mark(String turn) {
        return turn.substring(0, MARK);
    }

    public int idleSeconds() {
        return (int) idle.toSeconds();
    }

    public int warningSeconds() {
        return (int) warning.toSeconds();
    }
}
