package frontdoor.drafts;

import frontdoor.drafts.DraftRows.Opened;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what a person has typed, from one page to the next. Two windows of one visit have a draft each: a form names
/// its own, and a page without a form shows the one that was used last.
@Component
public class Drafts {

    /// The cookie that holds the secret of a resident's visit.
    public static final String COOKIE = "__Host-visit";

    /// How long an unsent draft is kept after it was last touched.
    public static final Duration KEPT = Duration.ofDays(28);

    /// How long a draft is kept after another of the same service was begun: nothing but a window that is still open
    /// leads to it, and what nobody can come back to is not held, as the privacy page says. It is also how
    /// long a visit remembers what need not be asked again.
    static final Duration KEPT_BESIDE = Duration.ofDays(1);

    private static final int REMEMBERED = 10;
    private static final int MOST = 200; // drafts that one visit can have and still be found in
    private static final int TRIES = 5;

    private final DraftRows store;
    private final Sealing sealing;
    private final Clock clock;

    Drafts(DraftRows store, Sealing sealing, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// The draft that was used last.
    ///
    /// @param visit the secret of the visit's cookie
    public Optional<Draft> find(String visit, String service) {
        return find(visit, service, null);
    }

    /// @param command which draft, or null for the one that was used last
    public Optional<Draft> find(String visit, String service, @Nullable String command) {
        return opened(visit, service, command).map(Opened::draft);
    }

    private Optional<Opened> opened(String visit, String service, @Nullable String command) {
        return store.find(visit, service, command, clock.instant().minus(KEPT));
    }

    /// The visit's drafts of the last day, sent or not, the one that was used last first; ten at most.
    public List<Draft> latest(String visit) {
        return store.latest(visit, clock.instant().minus(KEPT_BESIDE), REMEMBERED);
    }

    /// The drafts that fit among the last 200 of a visit, the one that was used last first.
    public List<Draft> fitting(String visit, Predicate<Draft> which) {
        return store.latest(visit, clock.instant().minus(KEPT), MOST).stream()
                .filter(which)
                .toList();
    }

    /// Begins anew, beside what another window goes on with. What was left behind on another day is dropped.
    public Draft begin(String visit, String service, int version, Map<String, List<String>> known) {
        return begin(visit, service, version, UUID.randomUUID(), known);
    }

    /// Keeps words in the visit under a key of their own, in place of what waited there.
    public void replace(String visit, String key, Map<String, List<String>> fields) {
        dropLatest(visit, key);
        begin(visit, key, 0, fields);
    }

    /// Drops what was used last, if there is any.
    public void dropLatest(String visit, String service) {
        find(visit, service).ifPresent(draft -> drop(visit, draft));
    }

    /// Goes on with the draft that a form names. If it was dropped meanwhile it is begun again, under the command it
    /// had, so that sending it twice is still sending it once.
    public Draft resume(String visit, String service, int version, UUID command) {
        return begin(visit, service, version, command, Map.of());
    }

    private Draft begin(String visit, String service, int version, UUID command, Map<String, List<String>> known) {
        var fresh = new Draft(service, version, command, known, Map.of(), null, 0);
        return store.begin(
                visit, new Opened(fresh, sealing.freshKey()), clock.instant().minus(KEPT_BESIDE));
    }

    /// Keeps what was answered on one page, over what was answered there before; other pages' fields stay.
    ///
    /// @param fields every field of the page; one that was left empty has an empty list
    /// @return the draft as it is now
    public Draft keep(String visit, Draft draft, Map<String, List<String>> fields) {
        return write(visit, draft, was -> was.with(fields));
    }

    /// Keeps what is in a page's fields while somebody types, in case they never press the button. It answers nothing.
    ///
    /// @return the draft as it is now
    public Draft keepTyping(String visit, Draft draft, Map<String, List<String>> fields) {
        return write(visit, draft, was -> was.typing(fields));
    }

    /// Two windows may write one draft at the same moment: the later one begins from what the earlier one wrote.
    private Draft write(String visit, Draft draft, UnaryOperator<Draft> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            var now = opened(visit, draft.service(), draft.command().toString());
            if (now.isEmpty() || now.get().draft().isSent()) {
                return change.apply(draft);
            }
            var changed = change.apply(now.get().draft());
            var turn = store.write(visit, new Opened(changed, now.get().key()));
            if (turn.isPresent()) {
                return changed.at(turn.get());
            }
        }
        throw new IllegalStateException("A draft was written by others " + TRIES + " times while we tried");
    }

    /// Says what the draft became. What was typed goes; the reference stays for the confirmation page, and with it what
    /// need not be asked again in this visit.
    ///
    /// @param left fields of the draft, such as the person's name
    public void sent(String visit, Draft draft, Reference reference, Map<String, List<String>> left) {
        var kept = new Draft(
                draft.service(), draft.version(), draft.command(), new LinkedHashMap<>(left), Map.of(), reference, 0);
        store.sent(visit, new Opened(kept, sealing.freshKey()), reference);
    }

    /// Drops a draft that is done with and became no case.
    public void drop(String visit, Draft draft) {
        store.drop(visit, draft);
    }

    /// Gives another visit the drafts that fit, as [#fitting] finds them, and takes them from this one. What the other
    /// held under the same command goes.
    public void move(String from, String to, Predicate<Draft> which) {
        fitting(from, which).reversed().forEach(draft -> store.move(from, to, draft));
    }

    /// Forgets all that a visit holds, as when a person leaves a shared computer. Links that were sent to them stay.
    public void forget(String visit) {
        store.dropAll(visit);
    }

    /// Drops what nobody came back for.
    ///
    /// @return how many drafts
    public int dropForgotten() {
        return store.dropTouchedBefore(clock.instant().minus(KEPT));
    }
}
