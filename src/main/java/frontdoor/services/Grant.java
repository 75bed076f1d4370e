package frontdoor.services;

import frontdoor.calendars.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A licence, badge or permit that outlives its case.
public record Grant(
        String key,
        String title,
        @Nullable String holder,
        @Nullable Span validFor,
        @Nullable String butNotAfter,
        @Nullable Span renewFrom,
        List<Span> remind,
        @Nullable String remindWith,
        List<String> states) {}
