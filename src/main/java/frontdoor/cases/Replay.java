package frontdoor.cases;

import frontdoor.cases.Replayed.Difference;
import frontdoor.cases.Replayed.Kind;
import frontdoor.directory.Services;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Shows what a draft of a service would have done to the people of the last months, before it does it to anybody.
///
/// Each case that has ended is lived twice: under the version it stood on, and under the draft. So only what
/// the draft changes shows, not how busy the clocks' sweep was on the day.
@Component
public class Replay {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(CivilTime.ZONE);

    private final CaseReader reader;
    private final Services services;
    private final FactFinder facts;

    Replay(CaseReader reader, Services services, FactFinder facts) {
        this.reader = reader;
        this.services = services;
        this.facts = facts;
    }

    /// @param limit the cases that ended last are taken, this many at most
    public Replayed of(Service draft, int limit) {
        var closed = reader.closed(draft.key(), limit);
        var commands = reader.commands(closed);
        var differences = new ArrayList<Difference>();
        for (var kase : closed) {
            differences.addAll(differences(draft, kase, commands.getOrDefault(kase.id(), List.of())));
        }
        return new Replayed(closed.size(), differences);
    }

    private List<Difference> differences(Service draft, Case kase, List<TimelineEntry> commands) {
        var known = facts.pinned(kase.facts());
        var until = Objects.requireNonNull(kase.closedAt());
        var own = services.forCase(kase.service(), kase.version());
        var before = Rerun.of(own, kase, commands, known, until);
        var after = Rerun.of(draft, kase, commands, known, until);

        var found = new ArrayList<Difference>();
        add(found, kase, Kind.ACTION, stuck(before, after), before.reason(), after.reason());
        add(found, kase, Kind.STAGES, "", path(before), path(after));
        add(found, kase, Kind.OUTCOME, "", outcome(before), outcome(after));
        var standards = new LinkedHashSet<>(own.terms().standards().keySet());
        standards.addAll(draft.terms().standards().keySet());
        for (var key : standards) {
            add(found, kase, Kind.CLOCK, key, clock(before, key), clock(after, key));
        }
        add(found, kase, Kind.LETTERS, "", letters(before), letters(after));
        return found;
    }

    private static void add(List<Difference> found, Case kase, Kind kind, String about, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(kase.reference(), kind, about, before, after));
        }
    }

    private static String stuck(Rerun.End before, Rerun.End after) {
        return Objects.requireNonNullElse(after.stuckAt(), Objects.requireNonNullElse(before.stuckAt(), ""));
    }

    private static String path(Rerun.End end) {
        return String.join(" → ", end.stages());
    }

    private static String letters(Rerun.End end) {
        return String.join(", ", end.letters());
    }

    private static String outcome(Rerun.End end) {
        return Objects.requireNonNullElse(end.state().outcome(), "");
    }

    private static String clock(Rerun.End end, String key) {
        var clock = end.state().clocks().get(key);
        return clock == null ? "" : Rerun.standing(clock) + ", due " + DUE.format(clock.dueAt());
    }
}
