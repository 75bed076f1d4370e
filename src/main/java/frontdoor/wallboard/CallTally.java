package frontdoor.wallboard;

/// Telephone calls of one team, hour or day. Times are in milliseconds.
///
/// @param waiting those that wait now
/// @param longest how long the one waits that has waited longest
/// @param shortAbandoned those of the abandoned that rang off within [Formulas#SHORT]
/// @param inTime those of the answered that waited [Formulas#TARGET] at most
/// @param waited by answered callers, in sum
/// @param handled those of the answered that have ended
/// @param handling talk, hold and wrap-up of the handled, in sum
public record CallTally(
        long waiting,
        long longest,
        long answered,
        long abandoned,
        long shortAbandoned,
        long inTime,
        long waited,
        long handled,
        long handling) {

    public static final CallTally NONE = new CallTally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public CallTally plus(CallTally other) {
        return new CallTally(
                waiting + other.waiting,
                Math.max(longest, other.longest),
                answered + other.answered,
                abandoned + other.abandoned,
                shortAbandoned + other.shortAbandoned,
                inTime + other.inTime,
                waited + other.waited,
                handled + other.handled,
                handling + other.handling);
    }
}
