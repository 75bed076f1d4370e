package frontdoor.calendars;

import java.time.Instant;

/// When something promised falls due.
public interface Calendars {

    Instant due(TimeLimit limit, Instant start);

    Instant resumed(TimeLimit limit, Instant due, Instant pausedAt, Instant resumedAt);

    Instant extended(TimeLimit limit, Instant due, Span by);

    Instant before(Instant due, Span span, String calendar);
}
