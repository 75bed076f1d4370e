package frontdoor.replay;

import frontdoor.calls.Calls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The telephone rings: the telephone system tells of each call, and whoever answers it takes it on their screen, looks
/// for who it may be, types what they said, and wraps it up.
public final class CallsOfTheDay {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOLD_AGAIN = 9; // every so many
    private static final List<String> SERVICES = List.of("missed_bin", "graffiti", "pothole", "street_light");
    private static final List<String> CAUSES = List.of("progress_chasing", "repeat_failed");
    private static final List<String> OUTCOMES =
            List.of("resolved", "resolved", "resolved", "referred", "signposted", "abandoned");

    private final List<Told> day;
    private final Map<String, Reader> extensions;
    private final Telling telling;
    private final Clock clock;
    private final Random random;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, Long> chosen = new LinkedHashMap<>();
    private final Map<String, Met> met = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int told;

    /// @param extensions who sits at which
    public CallsOfTheDay(List<Told> day, Map<String, Reader> extensions, Telling telling, Clock clock, Random random) {
        this.day = day;
        this.extensions = extensions;
        this.telling = telling;
        this.clock = clock;
        this.random = random;
    }

    public List<Happening> plan() {
        var plan = new ArrayList<Happening>();
        day.forEach(told -> plan.add(new Happening(told.at(), () -> happen(told))));
        return plan;
    }

    private void happen(Told each) {
        accepted(each);
        if (++told % TOLD_AGAIN == 0) {
            accepted(new Told(each.source(), each.id() + "-again", each.at(), each.body()));
        }
        var body = JSON.readTree(each.body());
        var data = body.get("data");
        if (data.hasNonNull("number")) {
            numbers.put(data.get("call").stringValue(), data.get("number").stringValue());
        }
        switch (body.get("type").stringValue()) {
            case "call.answered" -> take(data);
            case "call.wrapped" -> wrapUp(data);
            default -> {}
        }
    }

    private void accepted(Told each) {
        int status = telling.tell(each);
        if (status / 100 != 2) {
            throw new AssertionError(each.body() + " was answered " + status);
        }
    }

    private void take(JsonNode data) {
        var reader = at(data);
        var call = data.get("call").stringValue();
        var screen = reader.send(reader.open("/desk/contact"), "/desk/contact/take", Map.of());
        var found = screen.page().select("button[name=choose]");
        if (!found.isEmpty() && !chosen.containsKey(call)) {
            var person = found.getFirst().attr("value");
            screen = reader.send(screen, "/desk/contact", Map.of("choose", person));
            chosen.put(call, Long.valueOf(person));
        } else if (!screen.page().select("button[name=nobody]").isEmpty()) {
            chosen.put(call, proposed(numbers.get(call)));
        }
        reader.send(screen, "/desk/contact", Map.of("note", note(call)));
    }

    /// Whoever alone has the number is on the screen at once, and it is one person however often the number rings.
    private static Long proposed(String number) {
        return Long.valueOf(number.replace(" ", ""));
    }

    private static String note(String call) {
        return "What was said in " + call;
    }

    private void wrapUp(JsonNode data) {
        var reader = at(data);
        var call = data.get("call").stringValue();
        var screen = reader.open("/desk/contact");
        if (!screen.page().select("textarea[name=note]").text().equals(note(call))) {
            throw new AssertionError("Not %s, which is over: %s".formatted(call, screen.text()));
        }
        var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        var cause = random.nextInt(4) == 0 ? CAUSES.get(random.nextInt(CAUSES.size())) : "";
        var logged = reader.send(
                screen,
                "/desk/contact",
                Map.of("outcome", outcome, "service", service, "cause", cause, "wrap-up", "yes"));
        if (!logged.path().equals("/desk/contact?logged")) {
            throw new AssertionError("Not logged: " + logged.text());
        }
        met.put(call, new Met(clock.instant(), chosen.get(call), service, outcome, cause.isEmpty() ? null : cause));
        notes.put("conversation:" + Calls.conversation(call), note(call));
    }

    private Reader at(JsonNode data) {
        return extensions.get(data.get("extension").stringValue());
    }

    public List<String> bodies(Instant until) {
        return day.stream()
                .filter(each -> !each.at().isAfter(until))
                .map(Told::body)
                .toList();
    }

    public List<Met> met() {
        return List.copyOf(met.values());
    }

    /// What was typed of each, by what its contact is to bear as its source.
    public Map<String, String> notes() {
        return notes;
    }
}
