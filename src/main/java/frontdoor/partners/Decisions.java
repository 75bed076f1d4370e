package frontdoor.partners;

import frontdoor.partners.SharingDecision.Lack;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decisions to share or not to share. They are only ever added: a change of mind is another decision.
@Component
public class Decisions {

    private static final int MOST_OF_A_CASE = 50;

    private final DecisionStore store;

    Decisions(DecisionStore store) {
        this.store = store;
    }

    /// Writes it down, and in the audit trail with it; one that is there already stays as it is.
    ///
    /// @return what it lacks; then nothing was written
    public Set<Lack> record(SharingDecision decision) {
        var lacks = decision.lacks();
        if (lacks.isEmpty()) {
            store.add(decision);
        }
        return lacks;
    }

    public Optional<SharingDecision> find(UUID id) {
        return store.find(id);
    }

    /// The newest first.
    ///
    /// @param before only those written down before this one; null to begin with the newest
    /// @param limit how many at most
    public List<SharingDecision> latest(@Nullable UUID before, int limit) {
        return store.latest(before, limit);
    }

    /// About these cases, the newest of each first: of each the last fifty, for the newest about something counts.
    ///
    /// @param references of the cases
    public List<SharingDecision> about(Collection<String> references) {
        return references.isEmpty() ? List.of() : store.about(references, MOST_OF_A_CASE);
    }

    /// About one case, the newest first.
    ///
    /// @param reference of the case
    public List<SharingDecision> about(String reference, int limit) {
        return store.about(reference, limit);
    }
}
