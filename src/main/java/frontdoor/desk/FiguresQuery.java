package frontdoor.desk;

import frontdoor.kernel.CivilTime;
import frontdoor.performance.Filter;
import frontdoor.performance.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Which figures are asked for: a month, and perhaps one service, ward, channel or detail. It is what the
/// address says.
public record FiguresQuery(YearMonth month, Filter filter) {

    /// @param month `2026-11`; anything else is the month that runs
    static FiguresQuery of(
            @Nullable String month,
            @Nullable String service,
            @Nullable String ward,
            @Nullable String channel,
            @Nullable String detail,
            Clock clock) {
        return new FiguresQuery(
                month(month, clock), new Filter(text(service), text(ward), text(channel), text(detail)));
    }

    private static YearMonth month(@Nullable String typed, Clock clock) {
        var now = YearMonth.from(CivilTime.day(clock.instant()));
        try {
            var month = typed == null || typed.isBlank() ? now : YearMonth.parse(typed.strip());
            return month.getYear() < 1970 || month.isAfter(now) ? now : month;
        } catch (DateTimeException notOne) {
            return now;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    Period period() {
        return Period.of(month);
    }

    /// The same in an address, with its question mark.
    public String address() {
        return "?month=" + month
                + part("service", filter.service())
                + part("ward", filter.ward())
                + part("channel", filter.channel())
                + part("detail", filter.detail());
    }

    FiguresQuery in(Filter other) {
        return new FiguresQuery(month, other);
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
