package frontdoor.partners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// What the council and partners have agreed may be shared, from `agreements.yaml`.
///
/// @param parties keys of partners
/// @param purposes keys of services
/// @param items keys of the questions whose answers may be shared
/// @param from its first day
/// @param until its last day
/// @param owner the role that keeps it up
/// @param source where it is written down
public record Agreement(
        String key,
        String title,
        Set<String> parties,
        Set<String> purposes,
        Set<String> items,
        LocalDate from,
        LocalDate until,
        String owner,
        String source) {

    /// @throws IllegalArgumentException if it ends before it begins
    public Agreement {
        parties = Set.copyOf(parties);
        purposes = Set.copyOf(purposes);
        items = Set.copyOf(items);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The agreement " + key + " ends before it begins");
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// Whether it is about sharing with this partner for this purpose, in force or not.
    public boolean isBetween(String partner, String purpose) {
        return parties.contains(partner) && purposes.contains(purpose);
    }

    /// Days after this one on which it is still in force; 0 on its last day, negative when it is over.
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, until);
    }
}
