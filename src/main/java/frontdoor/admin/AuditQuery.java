package frontdoor.admin;

import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What was asked of the audit trail, as typed.
///
/// @param about a case reference or another key such as `staff:sam`
/// @param staff a username
/// @param kind the key of a kind of entry
/// @param from a day, counted in
/// @param until a day, counted in
public record AuditQuery(String about, String staff, String kind, String from, String until) {

    static AuditQuery of(
            @Nullable String about,
            @Nullable String staff,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until) {
        return new AuditQuery(text(about), text(staff), text(kind), text(from), text(until));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean isDay(String typed) {
        return typed.isEmpty() || day(typed) != null;
    }

    Sought sought() {
        return new Sought(
                about.isEmpty() ? null : about,
                staff.isEmpty() ? null : Actor.staff(staff),
                Arrays.stream(Entry.Kind.values())
                        .filter(each -> each.key().equals(kind))
                        .findFirst()
                        .orElse(null),
                start(day(from)),
                start(next(day(until))));
    }

    /// The address that asks the same.
    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("about", "{about}")
                .queryParam("staff", "{staff}")
                .queryParam("kind", "{kind}")
                .queryParam("from", "{from}")
                .queryParam("until", "{until}")
                .build(about, staff, kind, from, until)
                .toString();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CivilTime.ZONE).toInstant();
    }
}
