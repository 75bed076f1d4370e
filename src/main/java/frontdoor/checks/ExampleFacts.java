package frontdoor.checks;

import frontdoor.calendars.Calendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Example;
import frontdoor.services.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of the world in an example: the facts it gives, and the calendars that Frontdoor ships with.
final class ExampleFacts {

    private static final Calendars CALENDARS = Calendars.shipped();

    private ExampleFacts() {}

    static Facts of(Example example) {
        var values = new HashMap<>(example.facts());
        var property = values.remove("property");
        return new Facts(values, property(property), CALENDARS);
    }

    /// The same time of day so many days later.
    static Instant later(Facts facts, Instant now, Span span) {
        var due = facts.calendars().due(TimeLimit.of(span), now);
        return switch (span.unit()) {
            case HOURS, OFFICE_HOURS -> due;
            case WORKING_DAYS, DAYS, WEEKS, MONTHS, YEARS ->
                CivilTime.day(due)
                        .atTime(now.atZone(CivilTime.ZONE).toLocalTime())
                        .atZone(CivilTime.ZONE)
                        .toInstant();
        };
    }

    private static Map<String, Object> property(@Nullable Object given) {
        var property = new HashMap<String, Object>();
        property.put("flags", List.of());
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> property.put(String.valueOf(key), Objects.requireNonNull(value)));
        }
        return property;
    }
}
