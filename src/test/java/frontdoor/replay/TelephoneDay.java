package frontdoor.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a telephone system tells of a contact centre's day. It follows from the seed.
///
/// People ring at random, most between ten and noon. They wait in one line for whoever is free first, and ring off when
/// their patience ends. Some are put on hold, some passed on. Each number is one of those set aside for drama.
public final class TelephoneDay {

    /// Shares of a day's calls in each half-hour from 08:30 to 17:00, invented after the usual shape of a Monday.
    private static final int[] SHAPE = {4, 7, 9, 10, 10, 9, 8, 6, 5, 5, 6, 6, 5, 4, 3, 2, 1};

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final double PATIENCE = 150; // seconds, on average
    private static final double TALK = 210; // seconds, on average
    private static final double WRAP = 35; // seconds, on average
    private static final double HELD = 0.15;
    private static final double PASSED = 0.06;

    private final Random random;
    private final Instant opens;
    private final String day;
    private final List<Told> told = new ArrayList<>();
    private final PriorityQueue<Agent> free =
            new PriorityQueue<>(Comparator.comparing(Agent::at).thenComparing(Agent::extension));

    private record Agent(Instant at, String extension) {}

    private TelephoneDay(long seed, Instant opens) {
        this.random = new Random(seed);
        this.opens = opens;
        this.day = opens.toString().substring(0, 10) + "-" + seed;
    }

    /// @param opens when the lines open, half past eight on most days
    /// @return in the order in which it happens
    public static List<Told> of(long seed, int calls, int agents, Instant opens) {
        var day = new TelephoneDay(seed, opens);
        day.signIn(agents);
        var arrivals = day.arrivals(calls);
        for (int number = 0; number < arrivals.size(); number++) {
            day.call(number, arrivals.get(number));
        }
        day.signOut();
        return day.told.stream().sorted(Comparator.comparing(Told::at)).toList();
    }

    private void signIn(int agents) {
        for (int number = 1; number <= agents; number++) {
            var extension = String.valueOf(2000 + number);
            agent("signed_in", opens, extension);
            agent("available", opens, extension);
            free.add(new Agent(opens, extension));
        }
    }

    private void signOut() {
        var closes = opens.plus(HALF_HOUR.multipliedBy(SHAPE.length + 2));
        free.forEach(agent -> agent("signed_out", later(agent.at(), closes), agent.extension()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Instant> arrivals(int calls) {
        int all = Arrays.stream(SHAPE).sum();
        var arrivals = new ArrayList<Instant>();
        for (int call = 0; call < calls; call++) {
            int ticket = random.nextInt(all);
            int slot = 0;
            while (ticket >= SHAPE[slot]) {
                ticket -= SHAPE[slot++];
            }
            arrivals.add(opens.plus(HALF_HOUR.multipliedBy(slot)).plusMillis(random.nextInt(1_800_000)));
        }
        return arrivals.stream().sorted().collect(Collectors.toList());
    }

    private void call(int number, Instant at) {
        var call = "call-" + day + "-" + number;
        var caller = Map.of("call", call, "queue", "main", "number", "01632 960%03d".formatted(random.nextInt(1000)));
        tell("call.offered", at, caller);
        var next = free.element();
        var rings = later(next.at(), at);
        var patience = at.plus(exponential(PATIENCE));
        if (patience.isBefore(rings)) {
            tell("call.abandoned", patience, Map.of("call", call));
            return;
        }
        free.remove();
        var mine = Map.of("call", call, "extension", next.extension());
        tell("call.offered", rings, mine);
        var answered = rings.plusMillis(1_000 + random.nextInt(5_000));
        tell("call.answered", answered, mine);
        agent("busy", answered, next.extension());
        talk(call, mine, answered);
    }

    private void talk(String call, Map<String, String> mine, Instant answered) {
        var at = answered.plusSeconds(20).plus(exponential(TALK / 2));
        if (random.nextDouble() < HELD) {
            tell("call.held", at, mine);
            at = at.plusSeconds(5).plus(exponential(40));
            tell("call.resumed", at, mine);
        }
        at = at.plus(exponential(TALK / 2));
        var other = random.nextDouble() < PASSED && someoneIsFree(at) ? free.poll() : null;
        if (other == null) {
            tell("call.ended", at, mine);
            wrap(call, mine.get("extension"), at);
            return;
        }
        var theirs = Map.of("call", call, "extension", other.extension());
        tell("call.transferred", at, theirs);
        wrap(null, mine.get("extension"), at);
        var picked = later(other.at(), at).plusSeconds(4);
        tell("call.answered", picked, theirs);
        agent("busy", picked, other.extension());
        var ended = picked.plus(exponential(TALK / 2));
        tell("call.ended", ended, theirs);
        wrap(call, other.extension(), ended);
    }

    private boolean someoneIsFree(Instant at) {
        var next = free.peek();
        return next != null && !next.at().isAfter(at);
    }

    private void wrap(String call, String extension, Instant ended) {
        agent("wrap", ended, extension);
        var done = ended.plusSeconds(5).plus(exponential(WRAP));
        if (call != null) {
            tell("call.wrapped", done, Map.of("call", call, "extension", extension));
        }
        agent("available", done, extension);
        free.add(new Agent(done, extension));
    }

    private Duration exponential(double mean) {
        return Duration.ofMillis(Math.round(-1000 * mean * Math.log(1 - random.nextDouble())));
    }

    private void agent(String state, Instant at, String extension) {
        tell("agent." + state, at, Map.of("extension", extension));
    }

    private void tell(String type, Instant at, Map<String, String> data) {
        var fields = new HashMap<>(data)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                        .collect(Collectors.joining(","));
        var body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(type, at, fields);
        var id = "msg_" + UUID.nameUUIDFromBytes((day + told.size()).getBytes(UTF_8));
        told.add(new Told("telephone", id, at, body));
    }
}
