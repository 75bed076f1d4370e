package frontdoor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is kept of one customer, from whichever of their rows it stands in.
///
/// @param kind `person` or `organisation`
/// @param formats what helps them, as keys of the closed set in the database
/// @param revision what a change must name, so that the second of two people is told
/// @param ids every id of theirs
/// @param safety the rules of each of their rows that has any: all of them hold
/// @param merged the rows that were merged into this one, directly or not
/// @param stopped `died` if nothing is sent to them because they died, `quiet` if nobody is to hear why; else
///     null
/// @param doubts addresses of theirs at which something did not arrive, the latest first
public record Customer(
        Person person,
        String kind,
        List<String> formats,
        int revision,
        List<Long> ids,
        List<OtherName> names,
        List<Home> homes,
        List<Line> lines,
        List<Safety> safety,
        List<Caution> cautions,
        List<Relation> relations,
        List<Authority> authorities,
        List<Merged> merged,
        List<Doubt> doubts,
        @Nullable String stopped) {

    public boolean isOrganisation() {
        return kind.equals("organisation");
    }

    /// @param why the code that the mail server gave
    public record Doubt(String email, String why, Instant at) {}

    /// A name beside the one they go by. Days may be unknown.
    public record OtherName(
            long id,
            String kind,
            String name,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    /// An address that is or was theirs.
    public record Home(
            long id,
            String line,
            @Nullable String postcode,
            @Nullable String uprn,
            @Nullable String ward,
            @Nullable String parish,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    /// A further telephone number in E.164, or email address.
    public record Line(
            long id,
            String medium,
            String value,
            @Nullable String label,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    /// How they may be reached without harm.
    ///
    /// @param onlyNumber the one number that may be used, or null for any
    /// @param days of the week from 1, Monday; empty for all
    /// @param fromTime on the wall's clock, null for the whole day
    public record Safety(
            long id,
            boolean noEmail,
            boolean noText,
            boolean noCall,
            boolean noPost,
            boolean noVoicemail,
            @Nullable String onlyNumber,
            List<Integer> days,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime untilTime) {

        /// Whether it forbids nothing.
        public boolean isEmpty() {
            boolean forbids = noEmail || noText || noCall || noPost || noVoicemail;
            return !forbids && onlyNumber == null && days.isEmpty() && fromTime == null;
        }
    }

    /// What staff must know before they meet them. B27: reviewed within a year, and the person is told of it.
    ///
    /// @param untold why they were not told, where they were not
    public record Caution(
            long id,
            String kind,
            String reason,
            String setBy,
            LocalDate setOn,
            LocalDate reviewOn,
            boolean informed,
            @Nullable String untold,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate liftedOn) {

        public boolean holds(LocalDate today) {
            return liftedOn == null && (expiresOn == null || !expiresOn.isBefore(today));
        }

        public boolean isOverdue(LocalDate today) {
            return holds(today) && reviewOn.isBefore(today);
        }
    }

    /// @param other the other person's name
    /// @param theirs whether it was written on the other's record, so that the kind is read from there
    public record Relation(
            long id,
            long otherId,
            String other,
            String kind,
            boolean theirs,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    /// Somebody who may act for them (B28).
    ///
    /// @param contact the conversation that a consent by word of mouth lasts for, or null
    public record Authority(
            long id,
            String holder,
            String kind,
            String evidence,
            String seenBy,
            String scope,
            LocalDate startsOn,
            @Nullable LocalDate expiresOn,
            @Nullable String contact,
            @Nullable LocalDate revokedOn) {

        /// Whether it may be relied on. A consent by word of mouth lasts for its own conversation and no other.
        ///
        /// @param conversation the one that goes on, or null
        public boolean isUsable(LocalDate today, @Nullable String conversation) {
            return revokedOn == null
                    && !startsOn.isAfter(today)
                    && (expiresOn == null || !expiresOn.isBefore(today))
                    && (!kind.equals("verbal") || contact != null && contact.equals(conversation));
        }
    }

    /// @param merge the number of the merge, to take it back by
    public record Merged(long merge, long id, String name, String by, Instant at) {}
}
