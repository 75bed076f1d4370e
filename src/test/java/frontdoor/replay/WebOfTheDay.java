package frontdoor.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// People report things on the council's site, question by question.
public final class WebOfTheDay {

    private static final Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "graffiti", Map.of("offensive", "false", "surface", "public"),
            "dead_animal", Map.of("animal", "birds", "land", "public"));
    private static final int STEPS = 12; // more than any of the forms has

    private final int port;
    private final Clock clock;
    private final Map<String, Met> met = new LinkedHashMap<>();

    public WebOfTheDay(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    public List<Happening> plan(int reports, Instant opens, Random random) {
        var plan = new ArrayList<Happening>();
        for (int number = 0; number < reports; number++) {
            int which = number;
            plan.add(new Happening(opens.plusSeconds(random.nextInt(8 * 3600)), () -> report(which)));
        }
        return plan;
    }

    private void report(int number) {
        var service = number % 2 == 0 ? "graffiti" : "dead_animal";
        try (var reader = new Reader(port)) {
            var sheet = reader.open("/services/" + service);
            for (int step = 0; step < STEPS && !sheet.path().endsWith("/done"); step++) {
                sheet = reader.send(sheet, next(sheet, service), answers(service, number));
            }
            var reference = REFERENCE.matcher(sheet.text());
            if (!reference.find()) {
                throw new AssertionError("No reference on " + sheet.path() + ": " + sheet.text());
            }
            met.put(reference.group(), new Met(clock.instant(), (long) -number - 1, service, "opened", null));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String next(Sheet sheet, String service) {
        return sheet.page().select("main form[method=post][action^=/report/" + service + "]").stream()
                .map(form -> form.attr("action"))
                .filter(action -> !action.endsWith("/save") && !action.endsWith("/delete"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nowhere to go from " + sheet.path() + ": " + sheet.text()));
    }

    private static Map<String, String> answers(String service, int number) {
        var answers = new LinkedHashMap<>(ANSWERS.get(service));
        answers.put("location-words", "Behind the mill, at post number " + number);
        answers.put("contact_name", "Webb Writer " + number);
        answers.put("contact_email", "webb.writer." + number + "@example.org");
        return answers;
    }

    /// What came of each, by the reference that its reporter was told.
    public Map<String, Met> met() {
        return met;
    }
}
