package frontdoor.working;

import frontdoor.calls.CallBacks;
import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.KnownCases;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Team;
import frontdoor.kernel.Reference;
import frontdoor.worklists.Reassignments;
import frontdoor.worklists.Sharing.Piece;
import frontdoor.worklists.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Work that was picked in a list, and which of it is the reader's to give.
@Component
class Picks {

    private final Hands hands;
    private final Cases cases;
    private final CaseSearch search;
    private final KnownCases known;
    private final Conversations conversations;
    private final CallBacks callBacks;

    Picks(
            Hands hands,
            Cases cases,
            CaseSearch search,
            KnownCases known,
            Conversations conversations,
            CallBacks callBacks) {
        this.hands = hands;
        this.cases = cases;
        this.search = search;
        this.known = known;
        this.conversations = conversations;
        this.callBacks = callBacks;
    }

    /// Each pick is a key and who had the work when the list was shown.
    static Map<Work, @Nullable String> of(List<String> picks) {
        var picked = new LinkedHashMap<Work, @Nullable String>();
        for (var pick : picks) {
            var parts = pick.split(" ", 2);
            if (picked.size() < Reassignments.MOST) {
                Work.sent(parts[0])
                        .ifPresent(work -> picked.put(work, parts.length < 2 || parts[1].isEmpty() ? null : parts[1]));
            }
        }
        return picked;
    }

    /// Those that the reader may see, in the order in which they were picked.
    List<Piece> theirs(Collection<Work> picked, SignedIn who) {
        var led = hands.ledBy(who).stream().map(Team::key).collect(Collectors.toSet());
        var found = new HashMap<Work, Piece>();
        cases(of(picked, Work.Kind.CASE), who).forEach(piece -> found.put(piece.work(), piece));
        conversations(of(picked, Work.Kind.CONVERSATION)).stream()
                .filter(piece -> mayGive(piece.team(), led, who))
                .forEach(piece -> found.put(piece.work(), piece));
        calls(of(picked, Work.Kind.CALL_BACK)).stream()
                .filter(piece -> mayGive(piece.team(), led, who))
                .forEach(piece -> found.put(piece.work(), piece));
        return picked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<Work> of(Collection<Work> picked, Work.Kind kind) {
        return picked.stream().filter(work -> work.kind() == kind).toList();
    }

    private static boolean mayGive(String team, Set<String> led, SignedIn who) {
        return led.contains(team) || who.opens(team) || DeskAccess.seesPeople(who);
    }

    private List<Piece> cases(List<Work> picked, SignedIn who) {
        return picked.isEmpty()
                ? List.of()
                : known
                        .seen(
                                search.byReferences(
                                        picked.stream().map(Work::reference).toList()),
                                who)
                        .stream()
                        .map(kase -> new Piece(Work.of(kase.reference()), Set.of(kase.service()), team(kase)))
                        .toList();
    }

    private String team(Case kase) {
        return DeskAccess.team(kase, cases.serviceOf(kase));
    }

    /// A conversation takes whoever is trained in the services of the cases that it is about.
    private List<Piece> conversations(List<Work> picked) {
        if (picked.isEmpty()) {
            return List.of();
        }
        var found = conversations.withCases(picked.stream().map(Work::key).toList());
        var references = found.values().stream()
                .flatMap(List::stream)
                .map(Reference::new)
                .distinct()
                .toList();
        var services = (references.isEmpty() ? List.<Case>of() : search.byReferences(references))
                .stream().collect(Collectors.toMap(kase -> kase.reference().value(), Case::service));
        return found.entrySet().stream()
                .map(each -> new Piece(
                        new Work(each.getKey().reference()),
                        each.getValue().stream()
                                .map(services::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        each.getKey().team()))
                .toList();
    }

    private List<Piece> calls(List<Work> picked) {
        return picked.isEmpty()
                ? List.of()
                : callBacks.find(picked.stream().map(Work::callBack).toList()).stream()
                        .map(each -> new Piece(
                                Work.of(each.id()),
                                each.service() == null ? Set.of() : Set.of(each.service()),
                                each.team()))
                        .toList();
    }
}
