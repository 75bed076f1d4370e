package frontdoor.demo;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Opening;
import frontdoor.cases.Request;
import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Example;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lives the worked examples of every service, at other doors, by other people, over the last thirty days.
@Component
public class DemoCases {

    private static final int CASES = 260;
    private static final Duration BACK = Duration.ofDays(30);

    private final Services services;
    private final Cases cases;
    private final Places places;
    private final CouncilCalendars calendars;
    private final Clock clock;

    DemoCases(Services services, Cases cases, Places places, CouncilCalendars calendars, Clock clock) {
        this.services = services;
        this.cases = cases;
        this.places = places;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param seed the same seed and moment give the same month
    /// @return how many cases were opened
    public int live(long seed) {
        var random = new Random(seed);
        var cast = new Cast(random);
        var offered = services.all();
        var doors = places.some(400);
        int opened = 0;
        for (int i = 0; i < CASES; i++) {
            var service = offered.get(random.nextInt(offered.size()));
            var example =
                    service.examples().get(random.nextInt(service.examples().size()));
            opened += live(service, example, moment(random), doors.get(random.nextInt(doors.size())), cast, random);
        }
        return opened;
    }

    /// Some time in the last thirty days, mostly by day.
    private Instant moment(Random random) {
        var day = clock.instant().minus(BACK).plus(Duration.ofMinutes(random.nextInt(29 * 24 * 60)));
        int hour = day.atZone(clock.getZone()).getHour();
        return hour < 7 ? day.plus(Duration.ofHours(9)) : day;
    }

    private int live(Service service, Example example, Instant at, Place door, Cast cast, Random random) {
        var input = new LinkedHashMap<>(AsTyped.of(service.ask(), example.answers()));
        service.ask().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Address)
                .filter(question -> example.answers().containsKey(question.key()))
                .forEach(question -> move(input, question.key(), door));
        var channel = channel(service, random);
        var by = channel == Channel.WEB ? Actor.ANONYMOUS : Actor.staff("sam");
        var request =
                new Request(UUID.randomUUID(), service.key(), channel, by, input, cast.somebody(), null, at, null);
        if (cases.open(request) instanceof Opening.Opened opened) {
            continueWith(service, example, opened.reference(), at, random);
            return 1;
        }
        return 0;
    }

    private static void move(Map<String, List<String>> input, String question, Place door) {
        input.keySet().removeIf(field -> field.startsWith(question + "-"));
        input.put(question + "-uprn", List.of(door.uprn()));
        input.put(question + "-postcode", List.of(door.postcode()));
    }

    private static Channel channel(Service service, Random random) {
        var channels = List.copyOf(service.channels());
        return random.nextBoolean() && channels.contains(Channel.WEB)
                ? Channel.WEB
                : channels.get(random.nextInt(channels.size()));
    }

    /// Goes on as the example does, until now comes or the case goes another way than the example's.
    private void continueWith(Service service, Example example, Reference reference, Instant opened, Random random) {
        var at = opened;
        for (Example.Step step : example.then()) {
            at = later(step, at, random);
            var now = clock.instant();
            cases.runClocksUntil(reference, at.isBefore(now) ? at : now);
            if (!at.isBefore(now) || !take(service, step, reference, at)) {
                return;
            }
        }
        cases.runClocksUntil(reference, clock.instant());
    }

    private Instant later(Example.Step step, Instant at, Random random) {
        return switch (step) {
            case Example.Step.Wait wait ->
                calendars
                        .current()
                        .due(TimeLimit.of(Span.parse(wait.span())), at)
                        .plusSeconds(1);
            case Example.Step.Do _, Example.Step.Finish _ -> at.plus(Duration.ofMinutes(20 + random.nextInt(60 * 40)));
        };
    }

    private boolean take(Service service, Example.Step step, Reference reference, Instant at) {
        var kase = cases.find(reference).orElseThrow();
        return switch (step) {
            case Example.Step.Do does -> {
                var change = cases.act(
                        UUID.randomUUID(),
                        reference,
                        kase.revision(),
                        does.action(),
                        does.role().equals("resident") ? Actor.ANONYMOUS : Actor.staff(does.role()),
                        Set.of(does.role()),
                        AsTyped.of(service.staffAsk().values(), does.with()),
                        at);
                yield change instanceof Change.Changed;
            }
            case Example.Step.Finish finish ->
                cases.finish(UUID.randomUUID(), reference, Set.copyOf(finish.lines()), Actor.system("demo"))
                        instanceof Change.Changed;
            case Example.Step.Wait _ -> true;
        };
    }
}
