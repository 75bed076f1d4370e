package frontdoor.cases;

import frontdoor.services.Service;
import org.jspecify.annotations.Nullable;

/// Where a case is, in its service's words: how it ended, or else its stage.
///
/// @param title of the outcome or the stage; its key if the service names it no more
/// @param says what the outcome means, or what happens next; null when the service says nothing
public record Status(String title, @Nullable String says) {

    public static Status of(Case kase, Service service) {
        var stage = kase.state().stage();
        var outcome = kase.state().outcome();
        if (stage != null) {
            var found = service.course().stages().get(stage);
            return found == null ? new Status(stage, null) : new Status(found.title(), found.says());
        }
        var found = outcome == null ? null : service.terms().outcomes().get(outcome);
        return found == null ? new Status(String.valueOf(outcome), null) : new Status(found.title(), found.says());
    }
}
