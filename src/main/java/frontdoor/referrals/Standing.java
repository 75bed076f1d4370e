package frontdoor.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/// What the recipient of one referral knows: whether there is something, what it says, and whether that still holds.
/// Pages, lists, letters and partners' systems all ask here.
///
/// @param delivered whether somebody called, a letter was posted, or they read it
/// @param handed whether a partner's own system took the news of it
/// @param retracted whether it was taken back from them
/// @param withdrawn whether the yes that it rests on was taken back, and that was not undone
public record Standing(Status status, boolean delivered, boolean handed, boolean retracted, boolean withdrawn) {

    /// Of `referrals.referral r`, for [#of].
    static final String COLUMNS = """
            r.status, r.delivered_at is not null as delivered, r.handed_at is not null as handed,
            r.retracted_at is not null as retracted,
            (select e.what from referrals.event e
              where e.referral = r.id and e.what in ('withdrawn', 'undone')
              order by e.id desc limit 1) is not distinct from 'withdrawn' as withdrawn
            """;

    /// What of `referrals.referral r` that was ever sent [#isKnown], as a condition that indexes serve.
    static final String KNOWN = "(r.waits or r.delivered_at is not null or r.handed_at is not null)";

    private static final Set<Status> TO_NOBODY = Set.of(Status.DRAFT, Status.CANCELLED, Status.ENTERED_IN_ERROR);

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                Status.of(row.getString("status")),
                row.getBoolean("delivered"),
                row.getBoolean("handed"),
                row.getBoolean("retracted"),
                row.getBoolean("withdrawn"));
    }

    /// Whether they know that there is something: it was brought to them, or is there to be found.
    public boolean isKnown() {
        return delivered || handed || status != Status.DRAFT && !status.isFinal();
    }

    /// Whether it is still theirs to know; a draft never is.
    public boolean isStillKnown() {
        return status != Status.DRAFT && isKnown() && !isTakenBack();
    }

    private boolean isTakenBack() {
        return retracted || withdrawn || status == Status.ENTERED_IN_ERROR;
    }

    /// Whether they know what it says.
    public boolean wasTold() {
        return delivered;
    }

    /// Whether it was called off and they were never told. A draft may still be.
    public boolean isNeverTold() {
        return !delivered && isToNobody() && status != Status.DRAFT;
    }

    /// Whether nobody is on the way to being told: it was called off, or nothing allows it yet.
    boolean isToNobody() {
        return TO_NOBODY.contains(status);
    }
}
