package frontdoor.worklists;

import frontdoor.kernel.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shares work out: each case to somebody of its team who is here, is trained in its service and has room, and of
/// those to whoever has the smallest part of their room taken. A pure rule: the same work and people give the same
/// answer.
public final class Sharing {

    private Sharing() {}

    /// A case to be given to somebody.
    public record Piece(Reference reference, String service, String team) {}

    /// Somebody who may be given work.
    ///
    /// @param teams keys of the teams they work in
    /// @param open how many open cases they have in hand
    public record Hand(Worker worker, Set<String> teams, int open) {

        public Hand {
            teams = Set.copyOf(teams);
        }
    }

    /// @param pieces the most pressing first, since room may run out
    /// @return who gets each, in the order of the pieces; a piece that nobody can be given is left out
    public static Map<Reference, String> share(List<Piece> pieces, List<Hand> hands, LocalDate today) {
        var taken = new HashMap<String, Integer>();
        var here = new ArrayList<Hand>();
        for (var hand : hands) {
            if (!hand.worker().isAway(today)) {
                here.add(hand);
                taken.put(hand.worker().username(), hand.open());
            }
        }
        var given = new LinkedHashMap<Reference, String>();
        for (var piece : pieces) {
            here.stream()
                    .filter(hand -> hand.teams().contains(piece.team()))
                    .filter(hand -> hand.worker().isTrainedIn(piece.service()))
                    .filter(hand -> taken.getOrDefault(hand.worker().username(), 0)
                            < hand.worker().capacity())
                    .min(Comparator.comparingDouble((Hand hand) -> fullness(hand.worker(), taken))
                            .thenComparing(hand -> hand.worker().username()))
                    .ifPresent(hand -> {
                        given.put(piece.reference(), hand.worker().username());
                        taken.merge(hand.worker().username(), 1, Integer::sum);
                    });
        }
        return given;
    }

    private static double fullness(Worker worker, Map<String, Integer> taken) {
        return (double) taken.getOrDefault(worker.username(), 0) / worker.capacity();
    }
}
