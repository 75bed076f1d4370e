package frontdoor.partnering;

import frontdoor.referrals.PartnerWork;
import frontdoor.referrals.PartnerWork.Shelf;
import frontdoor.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner has to do, is doing or has done.
///
/// @param partner its name
/// @param name that of whoever reads it
/// @param shelf which of the three is shown
/// @param admin whether the reader keeps the partner's list
/// @param reportable where its workers report something
/// @param next the address of the next page, or null
/// @param start that of the first page, or null on it
public record InboxPage(
        String partner,
        String name,
        Shelf shelf,
        PartnerWork.Counts counts,
        List<Line> lines,
        boolean admin,
        List<Link> reportable,
        @Nullable String next,
        @Nullable String start) {

    /// @param reference ours, of the case
    /// @param wanted what it is about, without a name
    /// @param made when it was
    /// @param state the last part of the key of its words
    /// @param due until when to answer or to act, or null
    /// @param ended when it came to its end, or null
    public record Line(
            UUID id,
            String reference,
            String wanted,
            String state,
            boolean urgent,
            Instant made,
            @Nullable Instant due,
            boolean late,
            @Nullable Instant ended) {}

    /// The last part of the key of a shelf's words.
    public static String key(Shelf shelf) {
        return shelf.name().toLowerCase(Locale.ROOT);
    }

    public int count(Shelf of) {
        return switch (of) {
            case WAITING -> counts.waiting();
            case DOING -> counts.doing();
            case CLOSED -> counts.closed();
        };
    }

    /// Whether there may be more than were counted.
    public boolean isMany(Shelf of) {
        return count(of) >= PartnerWork.COUNTED;
    }

    /// Where a shelf is.
    public static String address(Shelf shelf) {
        return shelf == Shelf.WAITING ? "/partner" : "/partner?shown=" + key(shelf);
    }
}
