package frontdoor.site;

import frontdoor.calendars.Span;
import frontdoor.services.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept about people, and how long, as the service files say it.
///
/// @param officer how to reach the data protection officer, or null
public record PrivacyPage(List<Kept> kept, @Nullable String officer) {

    private static final int MONTHS_IN_A_YEAR = 12;

    /// @param service its key
    /// @param title of the service
    /// @param spans how long a case is kept after it ends; more than one where it hangs on how it ended
    public record Kept(String service, String title, List<Span> spans) {

        static Kept of(Service service) {
            return new Kept(
                    service.key(),
                    service.title(),
                    service.terms().outcomes().values().stream()
                            .map(outcome -> inYears(outcome.keep()))
                            .distinct()
                            .toList());
        }

        /// Files may say 12 months or 1 year; to a reader they are one.
        private static Span inYears(Span span) {
            return span.unit() == Span.Unit.MONTHS && span.amount() > 0 && span.amount() % MONTHS_IN_A_YEAR == 0
                    ? new Span(span.amount() / MONTHS_IN_A_YEAR, Span.Unit.YEARS)
                    : span;
        }
    }
}
