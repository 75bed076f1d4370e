package frontdoor.checks;

import frontdoor.services.Known;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the examples of one file went through.
///
/// @param actions taken, as `stage.action`
/// @param outcomes reached
/// @param reopened outcomes after which a case was opened again
/// @param moments all that was known after each step
record Seen(Set<String> actions, Set<String> outcomes, Set<String> reopened, List<Known> moments) {

    Seen() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
    }

    Coverage coverage(Service service) {
        return new Coverage(
                actions.size(),
                outcomes.size(),
                service.asking().conditions().all().size(),
                service.examples().size());
    }
}
