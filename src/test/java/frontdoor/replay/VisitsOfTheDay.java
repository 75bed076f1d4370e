package frontdoor.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// People come in: they are welcomed, get a token, are called to a desk and talked with. Some go away before.
public final class VisitsOfTheDay {

    private static final String PLACE = "/desk/reception/town_hall";
    private static final int GONE = 16; // every so many goes away unseen

    private final Reader welcome;
    private final Map<String, Reader> desks;
    private final Clock clock;
    private final Map<String, Came> came = new LinkedHashMap<>();
    private final Map<String, String> talking = new LinkedHashMap<>();
    private final Map<String, Met> met = new LinkedHashMap<>();

    /// @param desks who sits at which
    public VisitsOfTheDay(Reader welcome, Map<String, Reader> desks, Clock clock) {
        this.welcome = welcome;
        this.desks = desks;
        this.clock = clock;
    }

    public List<Happening> plan(int visits, Instant opens, Random random) {
        var plan = new ArrayList<Happening>();
        var free = new PriorityQueue<Map.Entry<Instant, String>>(
                Map.Entry.<Instant, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        desks.keySet().forEach(desk -> free.add(Map.entry(opens, desk)));
        var arrivals = random.ints(visits, 0, 6 * 3600)
                .sorted()
                .mapToObj(opens::plusSeconds)
                .toList();
        for (int number = 0; number < visits; number++) {
            var at = arrivals.get(number);
            int visitor = number;
            var id = new String[1];
            plan.add(new Happening(at, () -> id[0] = arrive(visitor)));
            if (number % GONE == 5) {
                plan.add(new Happening(at.plusSeconds(1), () -> leave(id[0])));
                continue;
            }
            var next = free.remove();
            var called = next.getKey().isAfter(at) ? next.getKey() : at.plusSeconds(5);
            var over = called.plusSeconds(60 + random.nextInt(900));
            plan.add(new Happening(called, () -> call(next.getValue())));
            plan.add(new Happening(over, () -> end(next.getValue())));
            free.add(Map.entry(over.plusSeconds(10), next.getValue()));
        }
        return plan;
    }

    private String arrive(int number) {
        var form = welcome.open(PLACE + "/arrival");
        var visit = form.value("input[name=command]");
        var sent = welcome.send(
                form,
                PLACE + "/arrival",
                Map.of("who", "new", "name", "Vi Sitor " + number, "words", "papers " + number));
        if (sent.status() != 200 || sent.offers(PLACE + "/arrival")) {
            throw new AssertionError("Not welcomed: " + sent.text());
        }
        came.put(visit, new Came(clock.instant(), null, null, null));
        return visit;
    }

    private void leave(String visit) {
        var action = "/desk/reception/visits/" + visit + "/steps/leave";
        welcome.send(welcome.open(PLACE), action, Map.of());
        came.computeIfPresent(visit, (_, before) -> new Came(before.arrived(), null, null, clock.instant()));
        met.put(visit, new Met(clock.instant(), null, null, "abandoned", null));
    }

    private void call(String desk) {
        var reader = desks.get(desk);
        var called = reader.send(reader.open(PLACE + "?desk=" + desk.replace(' ', '+')), PLACE + "/next", Map.of());
        var talk = called.page().select("form[action^=/desk/contact/visits/]");
        if (talk.isEmpty()) {
            throw new AssertionError("Nobody was called: " + called.text());
        }
        var action = talk.getFirst().attr("action");
        var visit = action.substring(action.lastIndexOf('/') + 1);
        reader.send(called, action, Map.of());
        came.computeIfPresent(visit, (_, before) -> new Came(before.arrived(), null, clock.instant(), null));
        talking.put(desk, visit);
    }

    private void end(String desk) {
        var reader = desks.get(desk);
        var visit = talking.remove(desk);
        var ended = reader.send(
                reader.open("/desk/contact"),
                "/desk/contact",
                Map.of("outcome", "resolved", "note", "Papers of " + visit, "wrap-up", "yes"));
        if (!ended.path().equals("/desk/contact?logged")) {
            throw new AssertionError("Not logged: " + ended.text());
        }
        met.put(visit, new Met(clock.instant(), null, null, "resolved", null));
    }

    public List<Came> came() {
        return List.copyOf(came.values());
    }

    public Map<String, Met> met() {
        return met;
    }
}
