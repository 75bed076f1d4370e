package frontdoor.worklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shares work out: each piece to somebody of its team who is here, is trained in its service and has room, and of
/// those to whoever has the smallest part of their room taken. A pure rule: the same work and people give the same
/// answer.
public final class Sharing {

    private Sharing() {}

    /// Work to be given to somebody.
    ///
    /// @param services keys of the services it is about; none for what anybody in the team can do
    public record Piece(Work work, Set<String> services, String team) {

        public Piece {
            services = Set.copyOf(services);
        }
    }

    /// Somebody who may be given work.
    ///
    /// @param teams keys of the teams they work in
    /// @param open how much they have in hand
    public record Hand(Worker worker, Set<String> teams, int open) {

        public Hand {
            teams = Set.copyOf(teams);
        }
    }

    /// Why a piece goes to somebody, or to nobody.
    public enum Why {
        /// The smallest part of their room is taken.
        FREEST,
        /// All in the team are away, or there is nobody in it.
        NOBODY_HERE,
        /// Nobody who is here is trained in its service.
        NOBODY_TRAINED,
        /// Those who are trained have as much as they can take.
        NO_ROOM
    }

    /// What is to become of a piece.
    ///
    /// @param to a username, or null for nobody
    /// @param open how much they will have in hand with it
    /// @param capacity how much they can take
    public record Share(Piece piece, @Nullable String to, Why why, int open, int capacity) {

        static Share nobody(Piece piece, Why why) {
            return new Share(piece, null, why, 0, 0);
        }
    }

    /// @param pieces the most pressing first, since room may run out
    /// @return one for each piece, in their order
    public static List<Share> plan(List<Piece> pieces, List<Hand> hands, LocalDate today) {
        var here = hands.stream().filter(hand -> !hand.worker().isAway(today)).toList();
        var taken = new HashMap<String, Integer>();
        here.forEach(hand -> taken.put(hand.worker().username(), hand.open()));
        var shares = new ArrayList<Share>();
        for (var piece : pieces) {
            var share = share(piece, here, taken);
            if (share.to() != null) {
                taken.put(share.to(), share.open());
            }
            shares.add(share);
        }
        return shares;
    }

    private static Share share(Piece piece, List<Hand> here, Map<String, Integer> taken) {
        var ofTheTeam = here.stream()
                .filter(hand -> hand.teams().contains(piece.team()))
                .toList();
        if (ofTheTeam.isEmpty()) {
            return Share.nobody(piece, Why.NOBODY_HERE);
        }
        var trained = ofTheTeam.stream()
                .map(Hand::worker)
                .filter(worker -> piece.services().stream().allMatch(worker::isTrainedIn))
                .toList();
        if (trained.isEmpty()) {
            return Share.nobody(piece, Why.NOBODY_TRAINED);
        }
        return trained.stream()
                .filter(worker -> taken.getOrDefault(worker.username(), 0) < worker.capacity())
                .min(Comparator.comparingDouble((Worker worker) -> fullness(worker, taken))
                        .thenComparing(Worker::username))
                .map(worker -> new Share(
                        piece,
                        worker.username(),
                        Why.FREEST,
                        taken.getOrDefault(worker.username(), 0) + 1,
                        worker.capacity()))
                .orElseGet(() -> Share.nobody(piece, Why.NO_ROOM));
    }

    private static double fullness(Worker worker, Map<String, Integer> taken) {
        return (double) taken.getOrDefault(worker.username(), 0) / worker.capacity();
    }

    /// @return who gets each, in the order of the pieces; a piece that nobody can be given is left out
    public static Map<Work, String> share(List<Piece> pieces, List<Hand> hands, LocalDate today) {
        var given = new LinkedHashMap<Work, String>();
        for (var share : plan(pieces, hands, today)) {
            if (share.to() != null) {
                given.put(share.piece().work(), share.to());
            }
        }
        return given;
    }
}
