package frontdoor.wallboard;

import frontdoor.replay.Came;
import frontdoor.replay.Met;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Counts a day from what happened, one thing after another, and in no way as the SQL does: so that two who agree are
/// both right.
final class Recount {

    /// @param by until when an answer was promised
    /// @param answered null while it was not
    record Wrote(Instant came, Instant by, @Nullable Instant answered) {}

    private static final JsonMapper JSON = new JsonMapper();

    private Recount() {}

    /// What telephones told in whatever order and however often, by what each call came to in the end.
    static CallTally calls(Collection<String> bodies, Instant now) {
        return told(bodies, "call").values().stream()
                .map(events -> call(events, now))
                .reduce(CallTally.NONE, CallTally::plus);
    }

    private static CallTally call(List<Event> events, Instant now) {
        var offered = events.getFirst().at();
        var answered = first(events, "call.answered");
        var ended = first(events, "call.ended");
        if (answered.isEmpty()) {
            return first(events, "call.abandoned")
                    .map(at -> Duration.between(offered, at).toMillis())
                    .map(wait -> new CallTally(0, 0, 0, 1, wait <= 5000 ? 1 : 0, 0, 0, 0, 0))
                    .orElseGet(() ->
                            new CallTally(1, Duration.between(offered, now).toMillis(), 0, 0, 0, 0, 0, 0, 0));
        }
        long wait = Duration.between(offered, answered.get()).toMillis();
        long handling = ended.map(end -> Duration.between(answered.get(), end).toMillis()
                        - passing(events)
                        + first(events, "call.wrapped")
                                .map(wrapped -> Duration.between(end, wrapped).toMillis())
                                .orElse(0L))
                .orElse(0L);
        return new CallTally(0, 0, 1, 0, 0, wait <= 20_000 ? 1 : 0, wait, ended.isPresent() ? 1 : 0, handling);
    }

    /// How long the person waited for a colleague after being passed on: nobody handled the call then.
    private static long passing(List<Event> events) {
        return events.stream()
                .filter(event -> event.type().equals("call.transferred"))
                .mapToLong(passed -> events.stream()
                        .filter(next ->
                                next.type().equals("call.answered") && next.at().isAfter(passed.at()))
                        .findFirst()
                        .map(next -> Duration.between(passed.at(), next.at()).toMillis())
                        .orElse(0L))
                .sum();
    }

    private static Optional<Instant> first(List<Event> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::at)
                .findFirst();
    }

    static AgentTally agents(Collection<String> bodies, Instant now) {
        long handling = 0;
        long available = 0;
        for (var events : told(bodies, "agent").values()) {
            for (int i = 0; i < events.size(); i++) {
                var until = i + 1 < events.size() ? events.get(i + 1).at() : now;
                long spent = Duration.between(events.get(i).at(), until).toMillis();
                switch (events.get(i).type()) {
                    case "agent.busy", "agent.wrap" -> handling += spent;
                    case "agent.available" -> available += spent;
                    default -> {}
                }
            }
        }
        return new AgentTally(handling, available);
    }

    private record Event(String type, Instant at) {}

    /// By call or by extension, each in the order in which it happened. Who signs in is available afterwards.
    private static Map<String, List<Event>> told(Collection<String> bodies, String about) {
        var all = new TreeMap<String, List<Event>>();
        for (var body : new TreeSet<>(bodies)) {
            var told = JSON.readTree(body);
            var type = told.get("type").stringValue();
            if (type.startsWith(about + ".")) {
                var key = told.get("data")
                        .get(about.equals("call") ? "call" : "extension")
                        .stringValue();
                all.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Event(type, Instant.parse(told.get("timestamp").stringValue())));
            }
        }
        all.values()
                .forEach(events -> events.sort(Comparator.comparing(Event::at)
                        .thenComparing(event -> event.type().equals("agent.signed_in") ? 0 : 1)));
        return all;
    }

    /// @param all whatever was ever written, on any day
    static WritingTally writing(List<Wrote> all, Instant from, Instant until, Instant now) {
        var tally = WritingTally.NONE;
        for (var wrote : all) {
            boolean came = !wrote.came().isBefore(from) && wrote.came().isBefore(until);
            var answered = wrote.answered();
            boolean today = answered != null && !answered.isBefore(from) && answered.isBefore(until);
            boolean late = answered == null && wrote.by().isBefore(now);
            boolean due = answered == null && !late && wrote.by().isBefore(until);
            boolean inTime = today && !answered.isAfter(wrote.by());
            tally = tally.plus(new WritingTally(
                    came ? 1 : 0, due ? 1 : 0, late ? 1 : 0, today ? 1 : 0, today ? 1 : 0, inTime ? 1 : 0));
        }
        return tally;
    }

    static ContactTally contacts(List<Met> all) {
        long needing = 0;
        long resolved = 0;
        long repeated = 0;
        long assessed = 0;
        long avoidable = 0;
        for (var met : all) {
            if (met.outcome() == null) {
                continue;
            }
            assessed++;
            avoidable += met.cause() == null ? 0 : 1;
            needing += met.outcome().equals("abandoned") ? 0 : 1;
            if (met.outcome().equals("resolved")) {
                resolved++;
                repeated += all.stream().anyMatch(other -> isRepeat(met, other)) ? 1 : 0;
            }
        }
        return new ContactTally(all.size(), needing, resolved, repeated, assessed, avoidable);
    }

    private static boolean isRepeat(Met first, Met other) {
        return first.person() != null
                && first.service() != null
                && first.person().equals(other.person())
                && first.service().equals(other.service())
                && other.at().isAfter(first.at())
                && !other.at().isAfter(first.at().plus(Duration.ofDays(7)));
    }

    /// Waits in whole seconds.
    static VisitTally visits(List<Came> all, Instant now, int given, int without) {
        var tally = VisitTally.NONE;
        for (var came : all) {
            var since = came.given() != null && came.given().isAfter(came.arrived()) ? came.given() : came.arrived();
            if (came.seen() == null && came.gone() == null) {
                var wait = Duration.between(since, now).getSeconds();
                tally = tally.plus(new VisitTally(wait < 0 ? 0 : 1, Math.max(wait, 0), 0, 0, 0, 0, 0, 0, 0));
                continue;
            }
            var wait = came.seen() == null
                    ? -1
                    : Math.max(Duration.between(since, came.seen()).getSeconds(), 0);
            boolean seen = wait >= 0;
            boolean late = wait > 60L * (came.given() == null ? without : given);
            int inTime = seen && !late ? 1 : 0;
            boolean appointed = came.given() != null;
            tally = tally.plus(new VisitTally(
                    0,
                    0,
                    seen ? 1 : 0,
                    appointed ? 1 : 0,
                    appointed ? inTime : 0,
                    appointed ? 0 : 1,
                    appointed ? 0 : inTime,
                    seen ? wait : 0,
                    seen ? 0 : 1));
        }
        return tally;
    }
}
