package frontdoor.wallboard;

/// Visits of one place, hour or day. Times are in seconds.
///
/// @param waiting who waits now and whose time has come
/// @param longest how long the one waits who has waited longest
/// @param given with an appointment, seen or gone away unseen
/// @param givenInTime those of them seen within the standard
/// @param walkIns without an appointment, seen or gone away unseen
/// @param walkInsInTime those of them seen within the standard
/// @param waited by those who were seen, in sum
/// @param left who went away unseen
public record VisitTally(
        long waiting,
        double longest,
        long seen,
        long given,
        long givenInTime,
        long walkIns,
        long walkInsInTime,
        double waited,
        long left) {

    public static final VisitTally NONE = new VisitTally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public VisitTally plus(VisitTally other) {
        return new VisitTally(
                waiting + other.waiting,
                Math.max(longest, other.longest),
                seen + other.seen,
                given + other.given,
                givenInTime + other.givenInTime,
                walkIns + other.walkIns,
                walkInsInTime + other.walkInsInTime,
                waited + other.waited,
                left + other.left);
    }
}
