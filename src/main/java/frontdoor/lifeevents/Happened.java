package frontdoor.lifeevents;

/// What became of one line of a service in a period. Every count is of referrals made in it, as they stand now.
///
/// @param line its key, which may stand in no file any more
/// @param sent those that went out; the others wait for something that allows it
/// @param unanswered those with no answer although they were chased, and that was given up
/// @param late those that are late now, as staff see it in their lists, to be answered or done; or were not done by
/// their day
public record Happened(
        String service,
        String line,
        String recipient,
        long made,
        long sent,
        long done,
        long refused,
        long unanswered,
        long late) {}
