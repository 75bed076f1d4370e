package frontdoor.admin;

import frontdoor.webhooks.Arrival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest things that came, those that could not be heard first.
///
/// @param again what became of one that was just tried again, or null
public record HooksPage(List<Arrival> arrivals, @Nullable String again) {

    public boolean wasHeard() {
        return "heard".equals(again);
    }
}
