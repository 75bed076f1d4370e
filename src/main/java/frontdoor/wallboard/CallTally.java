package frontdoor.wallboard;

/// Telephone calls of one team, hour or day. Times are in seconds.
///
/// @param shortAbandoned those of the abandoned that rang off within [Formulas#SHORT]
/// @param inTime those of the answered that waited [Formulas#TARGET] at most
/// @param waited by answered callers, in sum
/// @param handling talk, hold and wrap-up of answered calls
/// @param agentsHandling how long agents handled calls
/// @param agentsAvailable how long agents were free for one
public record CallTally(
        long answered,
        long abandoned,
        long shortAbandoned,
        long inTime,
        double waited,
        double handling,
        double agentsHandling,
        double agentsAvailable) {

    public static final CallTally NONE = new CallTally(0, 0, 0, 0, 0, 0, 0, 0);
}
