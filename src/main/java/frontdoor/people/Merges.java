package frontdoor.people;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says that two rows are one customer, takes it back, and suggests where it may be so. See ADR 16.
@Component
public class Merges {

    /// What the one that stays may take over.
    public static final List<String> FIELDS = List.of(
            "name",
            "born_on",
            "email",
            "phone",
            "address",
            "postcode",
            "no_post",
            "channel",
            "language",
            "formats",
            "needs",
            "safe_contact");

    private final MergeStore store;
    private final List<Anchor> anchors;
    private final Clock clock;

    Merges(MergeStore store, List<Anchor> anchors, Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// What came of a merge, or of taking one back.
    public enum Merged {
        DONE,
        /// They are one already: nobody is merged in a circle.
        SAME,
        /// Somebody has merged one of them meanwhile.
        MOVED,
        /// Somebody has changed one of them meanwhile.
        STALE,
        UNKNOWN,
        /// Somebody else on record has the name with the same email or telephone.
        KNOWN_ALREADY,
        /// The one that would go is anchored: it must be the other way round.
        ANCHORED,
        /// Both are anchored, so neither can go.
        BOTH_ANCHORED
    }

    /// Two who are one.
    ///
    /// @param winner the one that stays
    /// @param fields of [#FIELDS], those that the one that stays takes from the other
    /// @param winnerRevision of the record that was looked at; null where nobody looked
    public record Choice(
            long winner,
            @Nullable Integer winnerRevision,
            long loser,
            @Nullable Integer loserRevision,
            Collection<String> fields) {

        public Choice {
            if (!Set.copyOf(FIELDS).containsAll(fields)) {
                throw new IllegalArgumentException("Not a field that is taken over: " + fields);
            }
        }
    }

    /// Two who may be one.
    ///
    /// @param reasons keys: `phone`, `email`, `born`, `address`
    /// @param strength how much the reasons say together, from 2 to 10
    public record Duplicate(long low, String lowName, long high, String highName, List<String> reasons, int strength) {}

    /// Two who look alike and are two.
    public record Apart(long low, String lowName, long high, String highName, Actor by, Instant at) {}

    @Transactional
    public Merged merge(UUID command, Choice choice, Actor by) {
        store.hold(choice);
        var stays = store.ids(choice.winner());
        var goes = store.ids(choice.loser());
        if (!goes.contains(choice.winner()) && isAnchored(goes)) {
            return isAnchored(stays) ? Merged.BOTH_ANCHORED : Merged.ANCHORED;
        }
        return store.merge(command, choice, by, clock.instant());
    }

    /// Whether they can only be the one that stays.
    ///
    /// @param ids all of one customer's
    public boolean isAnchored(Collection<Long> ids) {
        return anchors.stream().anyMatch(anchor -> anchor.holds(ids));
    }

    /// Both are as they were. What was changed since, and whatever came in since, stays with the one it came to.
    /// They are not suggested again.
    public Merged undo(long merge, Actor by) {
        return store.undo(merge, by, clock.instant());
    }

    /// Those like one person, from what is known now.
    public List<Duplicate> of(long person) {
        return store.of(person);
    }

    /// The strongest first.
    ///
    /// @param after the last of the page before; null for the first page. Its names and reasons do not matter
    public List<Duplicate> all(@Nullable Duplicate after, int limit) {
        return store.all(after, limit);
    }

    /// Whom somebody said to be two, the newest first.
    ///
    /// @param low of the last pair of the page before, and `high`; both null for the first page
    public List<Apart> apart(@Nullable Long low, @Nullable Long high, int limit) {
        return store.apart(low, high, limit);
    }

    /// Remembers that two who look alike are two.
    public void distinct(long one, long other, Actor by) {
        store.distinct(one, other, by, clock.instant());
    }

    /// Forgets that they are two. If they still look alike they are suggested again.
    public void maybeOne(long one, long other, Actor by) {
        store.maybeOne(one, other, by, clock.instant());
    }

    /// Compares those whose details have changed with everybody.
    ///
    /// @return how many were compared, at most `most`
    public int compare(int most) {
        return store.compare(most);
    }
}
