package frontdoor.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.worklists.Sharing.Hand;
import frontdoor.worklists.Sharing.Piece;
import frontdoor.worklists.Sharing.Share;
import frontdoor.worklists.Sharing.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void givesEachCaseToWhoeverHasTheSmallestPartOfTheirRoomTaken() {
        var busy = hand("busy", 9, 10);
        var free = hand("free", 1, 10);

        assertThat(share(pieces(3), busy, free))
                .containsOnly(Map.entry(ref(0), "free"), Map.entry(ref(1), "free"), Map.entry(ref(2), "free"));
    }

    @Test
    void givesNothingToWhoeverIsAwayUntilTheDayAfter() {
        var away = new Hand(new Worker("away", Set.of(), 10, TODAY), Set.of("waste"), 0);
        var back = new Hand(new Worker("back", Set.of(), 10, TODAY.minusDays(1)), Set.of("waste"), 9);

        assertThat(share(pieces(1), away, back)).containsExactly(Map.entry(ref(0), "back"));
    }

    @Test
    void givesACaseOnlyToSomebodyOfItsTeamWhoIsTrainedInItsService() {
        var otherTeam = new Hand(new Worker("other", Set.of(), 10, null), Set.of("highways"), 0);
        var untrained = new Hand(new Worker("untrained", Set.of("pothole"), 10, null), Set.of("waste"), 0);
        var trained = new Hand(new Worker("trained", Set.of("missed_bin"), 10, null), Set.of("waste"), 9);

        assertThat(share(pieces(2), otherTeam, untrained, trained)).containsExactly(Map.entry(ref(0), "trained"));
    }

    @Test
    void leavesWhatNobodyHasRoomFor() {
        assertThat(share(pieces(3), hand("one", 0, 1), hand("two", 0, 1)))
                .hasSize(2)
                .doesNotContainKey(ref(2));
        assertThat(share(pieces(1), hand("none", 0, 0))).isEmpty();
    }

    @Test
    void saysWhyEachGoesToWhomOrToNobody() {
        var trained = new Hand(new Worker("trained", Set.of("missed_bin"), 2, null), Set.of("waste"), 1);
        var pothole = new Piece(ref(7), Set.of("pothole"), "waste");
        var elsewhere = new Piece(ref(8), Set.of(), "housing");
        var anything = new Piece(new Work("CN-2222-2222"), Set.of(), "waste");

        assertThat(Sharing.plan(List.of(pothole, elsewhere, anything, pieces(1).getFirst()), List.of(trained), TODAY))
                .extracting(Share::to, Share::why, Share::open)
                .containsExactly(
                        tuple(null, Why.NOBODY_TRAINED, 0),
                        tuple(null, Why.NOBODY_HERE, 0),
                        tuple("trained", Why.FREEST, 2),
                        tuple(null, Why.NO_ROOM, 0));
    }

    /// Nobody gets more than they have room for, and nobody is passed over for somebody fuller.
    @Test
    void isFairWhateverTheWorkAndThePeople() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var hands = new ArrayList<Hand>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                hands.add(hand("w" + i, random.nextInt(10), random.nextInt(12)));
            }
            var work = pieces(random.nextInt(40));
            var given = Sharing.share(work, hands, TODAY);

            var taken = new HashMap<String, Integer>();
            given.values().forEach(to -> taken.merge(to, 1, Integer::sum));
            int room = 0;
            for (var hand : hands) {
                int got = taken.getOrDefault(hand.worker().username(), 0);
                assertThat(got == 0 || hand.open() + got <= hand.worker().capacity())
                        .as("seed " + seed)
                        .isTrue();
                room += Math.max(0, hand.worker().capacity() - hand.open());
            }
            assertThat(given).as("seed " + seed).hasSize(Math.min(room, work.size()));
            for (var fuller : hands) {
                int got = taken.getOrDefault(fuller.worker().username(), 0);
                for (var emptier : hands) {
                    int has =
                            emptier.open() + taken.getOrDefault(emptier.worker().username(), 0);
                    boolean hadRoom = has < emptier.worker().capacity();
                    assertThat(got > 0
                                    && hadRoom
                                    && part(fuller, got - 1)
                                            > part(
                                                    emptier,
                                                    taken.getOrDefault(
                                                            emptier.worker().username(), 0)))
                            .as("seed " + seed)
                            .isFalse();
                }
            }
        }
    }

    private static double part(Hand hand, int more) {
        return (double) (hand.open() + more) / hand.worker().capacity();
    }

    private static Map<Work, String> share(List<Piece> work, Hand... hands) {
        return Sharing.share(work, List.of(hands), TODAY);
    }

    private static Hand hand(String name, int open, int capacity) {
        return new Hand(new Worker(name, Set.of(), capacity, null), Set.of("waste"), open);
    }

    private static List<Piece> pieces(int number) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < number; i++) {
            pieces.add(new Piece(ref(i), Set.of("missed_bin"), "waste"));
        }
        return pieces;
    }

    private static Work ref(int number) {
        return new Work("FD-2222-22%02d".formatted(number));
    }
}
