package frontdoor.resident;

import frontdoor.calendars.Span;
import frontdoor.services.Service;
import java.util.List;

/// What is kept about people, and how long, as the service files say it.
public record PrivacyPage(List<Kept> kept) {

    /// @param title of the service
    /// @param spans how long a case is kept after it ends; more than one where it hangs on how it ended
    public record Kept(String title, List<Span> spans) {

        static Kept of(Service service) {
            return new Kept(
                    service.title(),
                    service.outcomes().values().stream()
                            .map(Service.Outcome::keep)
                            .distinct()
                            .toList());
        }
    }
}
