package frontdoor.resident;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.kernel.Reference;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The cases that a person has open already, so that they need not tell us twice.
@Component
class OwnCases {

    private final Cases cases;
    private final Spoken spoken;

    OwnCases(Cases cases, Spoken spoken) {
        this.cases = cases;
        this.spoken = spoken;
    }

    /// Those of a service that this visit led to.
    ///
    /// @param latest the visit's drafts
    List<OpenPage.Own> among(List<Draft> latest, String service) {
        return latest.stream()
                .filter(draft -> draft.service().equals(service))
                .map(Draft::reference)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(reference -> open(reference).stream())
                .toList();
    }

    private List<OpenPage.Own> open(Reference reference) {
        return cases.find(reference).filter(Case::isOpen).stream()
                .map(kase -> new OpenPage.Own(
                        reference.value(),
                        kase.openedAt(),
                        Status.of(kase, spoken.in(cases.serviceOf(kase))).title()))
                .toList();
    }
}
