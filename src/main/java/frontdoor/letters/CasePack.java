package frontdoor.letters;

import frontdoor.cases.Appointments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The information pack of one case, or of a kind of case: the lines of its service that apply, in groups.
///
/// @param appointment which is booked for the case, or null
/// @param about the reference of the case, or what kind of case it is for
public record CasePack(
        String title,
        String summary,
        String about,
        Appointments.Standing.@Nullable Booked appointment,
        List<Group> groups) {

    public CasePack {
        groups = List.copyOf(groups);
    }

    CasePack with(Appointments.Standing.@Nullable Booked booked) {
        return new CasePack(title, summary, about, booked, groups);
    }

    public record Group(String title, List<Line> lines) {}

    /// One line.
    ///
    /// @param who the partner it is told to, or null for the council's own and for what nobody is told
    /// @param says what the person can do, or others do without us; null where somebody is told
    /// @param needs what they need from the person, or null
    /// @param by until when, as a day that is counted from the day of the death; null for most
    /// @param told that it was told, and how far that has come; null if it was not
    public record Line(
            String key,
            String title,
            @Nullable String who,
            @Nullable String says,
            @Nullable String needs,
            @Nullable LocalDate by,
            Contact contact,
            @Nullable Told told) {}

    /// Where they can ask, or read more.
    ///
    /// @param web an address
    /// @param source whose word the line is
    public record Contact(
            @Nullable String phone,
            @Nullable String web,
            @Nullable String source) {}

    /// @param how far telling them has come, as [frontdoor.referrals.Referral#told] says
    /// @param at when they were told, or null if they were not yet
    public record Told(String how, @Nullable Instant at) {}
}
