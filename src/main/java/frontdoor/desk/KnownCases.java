package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.referrals.KnownLines;
import frontdoor.services.Service;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Cases as somebody may know them. What a team sees of a case because it was told of a line is its no more once that
/// line is taken back, or the yes that it rests on. Every page and list that shows cases asks here before it asks
/// [DeskAccess].
@Component
public class KnownCases {

    private final Cases cases;
    private final KnownLines lines;

    KnownCases(Cases cases, KnownLines lines) {
        this.cases = cases;
        this.lines = lines;
    }

    public Case of(Case kase, SignedIn who) {
        return of(List.of(kase), who).getFirst();
    }

    /// All of them in their order, each as they may know it. It is one question for all, and none for those who see
    /// their cases by more than a line.
    public List<Case> of(Collection<Case> all, SignedIn who) {
        var byLine = all.stream()
                .filter(kase -> DeskAccess.seesByReferral(who, kase, service(kase)))
                .map(Case::reference)
                .collect(Collectors.toSet());
        Map<Reference, Set<String>> unknown = lines.unknown(byLine);
        return all.stream()
                .map(kase ->
                        unknown.containsKey(kase.reference()) ? kase.takingBack(unknown.get(kase.reference())) : kase)
                .toList();
    }

    /// Those that they may open.
    public List<Case> seen(Collection<Case> all, SignedIn who) {
        return of(all, who).stream()
                .filter(kase -> DeskAccess.sees(who, kase, service(kase)))
                .toList();
    }

    private Service service(Case kase) {
        return cases.serviceOf(kase);
    }
}
