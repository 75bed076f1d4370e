package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Opens a case for somebody who needs to know it, and writes down who looked and who was refused.
@Component
public class CaseDoor {

    private final Cases cases;
    private final KnownCases known;
    private final Audit audit;

    CaseDoor(Cases cases, KnownCases known, Audit audit) {
        this.cases = cases;
        this.known = known;
        this.audit = audit;
    }

    /// The case, to be shown: the look is written down.
    public Case view(String reference, SignedIn who) {
        var kase = find(reference, who);
        viewed(kase, who);
        return kase;
    }

    /// Writes down that a case which was found to do something with is shown after all.
    public void viewed(Case kase, SignedIn who) {
        audit.viewed(who.actor(), kase.reference().value(), "casework");
    }

    /// The case, to do something with.
    ///
    /// @throws ResponseStatusException not found, whether there is no such case or it is not for them
    public Case find(String reference, SignedIn who) {
        var found = Reference.typed(reference).flatMap(cases::find).orElseThrow(CaseDoor::notFound);
        var kase = known.of(found, who);
        if (!DeskAccess.sees(who, kase, cases.serviceOf(kase))) {
            audit.refused(who.actor(), "case.refused", kase.reference().value());
            throw notFound();
        }
        return kase;
    }

    /// Whether they may know that it is there.
    boolean opens(Case kase, SignedIn who) {
        return DeskAccess.sees(who, known.of(kase, who), cases.serviceOf(kase));
    }

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
