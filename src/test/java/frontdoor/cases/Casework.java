package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What staff do with cases, as the tests say it.
final class Casework {

    static final Actor TAM = Actor.staff("tam");

    private final Cases cases;

    Casework(Cases cases) {
        this.cases = cases;
    }

    Change act(Case kase, String action, Set<String> roles, Map<String, List<String>> input) {
        return cases.act(UUID.randomUUID(), kase.reference(), kase.revision(), action, TAM, roles, input);
    }

    Case find(Reference reference) {
        return cases.find(reference).orElseThrow();
    }
}
