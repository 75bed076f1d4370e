package frontdoor.services;

import frontdoor.calendars.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a request comes in: unfinished for a while, out of another case, or as the second of its kind.
///
/// @param saveAndReturn how long an unfinished request is kept
/// @param fromCase what is known when it is asked for from a case: values by question
/// @param sameAsOpen questions whose equal answers make a second report join an open case
/// @param mayBeSame by which answers another may be about the same thing, or null
public record Intake(
        Span saveAndReturn,
        Map<String, Object> fromCase,
        List<String> sameAsOpen,
        @Nullable Likeness mayBeSame) {}
