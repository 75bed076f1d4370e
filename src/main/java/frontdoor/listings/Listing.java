package frontdoor.listings;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that an organisation offers, as our own pages show it. Every text is as the organisation or its feed gave
/// it, in whatever language.
///
/// @param name never blank
/// @param says what it is; may be empty
/// @param status `active`, `inactive`, `defunct` or `temporarily closed`
/// @param forWhom in words; null where only the ages say it
/// @param alert what has changed for a time
/// @param website null unless it is an address of the web
/// @param youngest in years, or null
/// @param oldest in years, or null
/// @param costs each in words, such as `Free`
/// @param wards for which it is; none means for everybody
/// @param tags names of needs and circumstances
/// @param checkedOn the day on which somebody last made sure of it; null for never
/// @param reviewBy until when that counts
/// @param source where it was imported from; null where it is the council's own
/// @param capacity how many it can take, the newest of each unit
public record Listing(
        UUID id,
        String name,
        String says,
        String status,
        UUID organisationId,
        String organisation,
        @Nullable String forWhom,
        @Nullable String alert,
        @Nullable String website,
        @Nullable String email,
        @Nullable BigDecimal youngest,
        @Nullable BigDecimal oldest,
        List<String> phones,
        List<String> costs,
        List<Opening> openings,
        List<Spot> spots,
        List<String> wards,
        List<String> languages,
        List<String> tags,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewBy,
        @Nullable Source source,
        List<Capacity> capacity) {

    /// @param days none where a sentence says when
    /// @param opens null where no time is said
    public record Opening(
            List<DayOfWeek> days,
            boolean monthly,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String says) {}

    /// Where it is offered.
    ///
    /// @param name may be empty
    /// @param lines of the address, without the postcode
    /// @param access how somebody gets in who cannot climb stairs, and the like
    public record Spot(
            String name, List<String> lines, @Nullable String postcode, List<String> access) {}

    /// @param fetched the day
    public record Source(
            String feed,
            @Nullable String url,
            @Nullable String licence,
            @Nullable LocalDate fetched) {}

    /// How many it can take.
    ///
    /// @param unit what is counted: places, beds
    /// @param maximum with those that are taken; null where nobody said
    /// @param said when somebody said so
    public record Capacity(
            String unit, int available, @Nullable Integer maximum, Instant said) {}

    /// Whether anybody vouches for it on a day.
    public Freshness freshness(LocalDate today) {
        return Freshness.of(reviewBy, today);
    }
}
