package frontdoor.listings;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What staff do so that listings stay right. Whoever asks says whether they may know of hidden ones; to whoever may
/// not, these are not there, in lists, in counts and one by one.
@Component
public class Assurance {

    /// What came of a change.
    public enum Outcome {
        DONE,
        /// Somebody else was first: look at what they did.
        STALE,
        NONE
    }

    private final AssuranceStore store;
    private final Clock clock;

    Assurance(AssuranceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Those that nobody has looked at first, then by the day of their review. Withdrawn ones are left out.
    ///
    /// @param team whose, or null for all
    /// @param words a part of its name, or of its organisation's; may be empty
    /// @param after the last of the page before, or null
    public List<StaffListing> due(
            @Nullable String team, String words, boolean hiddenToo, @Nullable UUID after, int limit) {
        return store.due(team, words, hiddenToo, after, limit);
    }

    public Optional<StaffListing> find(UUID id, boolean hiddenToo) {
        return store.find(id, hiddenToo);
    }

    /// Newest first, at most fifty.
    public List<Changed> history(UUID id) {
        return store.history(id);
    }

    /// Says that all of it is still correct. It counts for its review period from today.
    public Outcome stillCorrect(UUID command, UUID id, int revision, int reviewDays, Actor by) {
        var today = today();
        return store.change(
                command,
                id,
                revision,
                clock.instant(),
                by,
                "checked",
                Map.of("checked_on", today, "checked_by", by.toString(), "review_by", today.plusDays(reviewDays)));
    }

    /// Changes what it says. Whoever changes it has not thereby made sure of the rest.
    public Outcome edit(UUID command, StaffListing was, StaffListing.Edit now, Actor by) {
        return store.edit(command, was, now, clock.instant(), by);
    }

    /// Hides it from everybody who need not know, or shows it again.
    public Outcome hide(UUID command, UUID id, int revision, boolean hidden, Actor by) {
        return store.change(
                command, id, revision, clock.instant(), by, hidden ? "hidden" : "shown", Map.of("hidden", hidden));
    }

    /// Takes it from the directory, or lists it again. Nothing of it is lost.
    public Outcome withdraw(UUID command, UUID id, int revision, boolean withdrawn, Actor by) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("withdrawn_at", withdrawn ? clock.instant() : null);
        return store.change(command, id, revision, clock.instant(), by, withdrawn ? "withdrawn" : "listed", fields);
    }

    /// Says how many it can take, as of now. What was said before stays on record.
    ///
    /// @param unit what is counted, at most 50 characters: places, beds
    /// @param available 0 or more
    /// @param maximum not below that; null where it is not known
    public void canTake(UUID command, UUID id, String unit, int available, @Nullable Integer maximum, Actor by) {
        store.canTake(command, id, unit, available, maximum, clock.instant(), by);
    }

    /// Puts it back as it stood before the last change. That is a change too, and can be undone.
    public Outcome undo(UUID command, UUID id, int revision, Actor by) {
        return store.before(id)
                .map(before -> store.change(command, id, revision, clock.instant(), by, "undone", before))
                .orElse(Outcome.NONE);
    }

    /// The day by which freshness is judged.
    public LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
