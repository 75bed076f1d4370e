package frontdoor.demo;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.directory.Services;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Example;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Lives the worked examples of every service, at other doors, by other people, over the last thirty days.
@Component
class DemoCases {

    private static final int CASES = 260;
    private static final int DOORS = 400;
    private static final Duration BACK = Duration.ofDays(30);
    private static final int SLOWEST = 60; // hours until somebody takes the next step

    private final Services services;
    private final Cases cases;
    private final Places places;
    private final Holders holders;
    private final DemoPartners partners;
    private final CouncilCalendars calendars;
    private final Clock clock;

    DemoCases(
            Services services,
            Cases cases,
            Places places,
            Holders holders,
            DemoPartners partners,
            CouncilCalendars calendars,
            Clock clock) {
        this.services = services;
        this.cases = cases;
        this.places = places;
        this.holders = holders;
        this.partners = partners;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The oldest first, and every service in its turn.
    ///
    /// @param seed the same seed and moment give the same month
    /// @param stop asked before each case
    /// @return how many cases were opened
    int live(long seed, BooleanSupplier stop) {
        var random = new Random(seed);
        var cast = new Cast(random);
        var offered = services.all();
        var doors = places.some(DOORS);
        if (doors.isEmpty()) {
            return 0;
        }
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < CASES; i++) {
            moments.add(moment(random));
        }
        moments.sort(null);
        int opened = 0;
        for (int i = 0; i < CASES && !stop.getAsBoolean(); i++) {
            var service = offered.get(i % offered.size());
            opened += live(service, example(service, i / offered.size()), moments.get(i), doors, cast, random);
        }
        return opened;
    }

    /// Some time in the last thirty days, mostly by day.
    private Instant moment(Random random) {
        var day = clock.instant().minus(Duration.ofMinutes(random.nextLong(BACK.toMinutes())));
        int hour = day.atZone(clock.getZone()).getHour();
        return hour < 7 ? day.minus(Duration.ofHours(9)) : day;
    }

    /// Each in its turn, and the longest stories first: what a service has most to show of happens in any month.
    private static Example example(Service service, int turn) {
        var longest = service.examples().stream()
                .sorted(Comparator.comparingInt(example -> -example.then().size()))
                .toList();
        return longest.get(turn % longest.size());
    }

    private int live(Service service, Example example, Instant at, List<Place> doors, Cast cast, Random random) {
        var living = new Living(cases, holders, service, example, random);
        var door = any(doors(example, doors), random);
        if (living.open(places, door, channel(service, example, random), cast.somebody(), at)
                instanceof Opening.Opened opened) {
            continueWith(living, example, opened.reference(), at, random);
            return 1;
        }
        return 0;
    }

    /// Those that have the flags which the example gives its property, or all when none has.
    private static List<Place> doors(Example example, List<Place> all) {
        if (!(example.facts().get("property") instanceof Map<?, ?> property)) {
            return all;
        }
        var flags = property.get("flags");
        var alike = all.stream()
                .filter(door -> door.attributes().get("flags") instanceof List<?> has && has.equals(flags))
                .toList();
        return alike.isEmpty() ? all : alike;
    }

    /// An example that came by telephone may hang on it; one that came by the web came as well by other ways.
    private static Channel channel(Service service, Example example, Random random) {
        boolean web = example.channel() == Channel.WEB;
        return web && random.nextBoolean() ? any(List.copyOf(service.finding().channels()), random) : example.channel();
    }

    /// Goes on as the example does, until now comes or the case goes another way than the example's.
    private void continueWith(Living living, Example example, Reference reference, Instant opened, Random random) {
        var now = clock.instant();
        var at = opened;
        var stood = opened;
        for (Example.Step step : example.then()) {
            at = later(step, at, random);
            if (!at.isBefore(now)) {
                break;
            }
            cases.runClocksUntil(reference, at);
            if (!living.take(step, reference, at)) {
                break;
            }
            stood = at;
        }
        partners.answer(reference, stood, random);
        cases.runClocksUntil(reference, now);
    }

    private Instant later(Example.Step step, Instant at, Random random) {
        return switch (step) {
            case Example.Step.Wait wait ->
                calendars
                        .current()
                        .due(TimeLimit.of(Span.parse(wait.span())), at)
                        .plusSeconds(1);
            case Example.Step.Do _, Example.Step.Finish _, Example.Step.Reopen _ ->
                at.plus(Duration.ofMinutes(20 + random.nextInt(SLOWEST * 60)));
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
