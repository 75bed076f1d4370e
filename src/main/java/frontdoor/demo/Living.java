package frontdoor.demo;

import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Example;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// One worked example, lived at a door of the council: the form is typed, the registers say what the example
/// says, and staff who hold the roles take the actions.
final class Living {

    /// The day of an example that names none.
    private static final LocalDateTime USUAL = LocalDateTime.of(2026, 11, 23, 9, 30);

    private final Cases cases;
    private final Holders holders;
    private final Service service;
    private final Example example;
    private final Random random;
    private final Map<String, String> staff = new HashMap<>();

    Living(Cases cases, Holders holders, Service service, Example example, Random random) {
        this.cases = cases;
        this.holders = holders;
        this.service = service;
        this.example = example;
        this.random = random;
    }

    /// When the example happens by its own account.
    static Instant day(Example example) {
        var on = example.on();
        return (on == null ? USUAL : on).atZone(CivilTime.ZONE).toInstant();
    }

    Opening open(Places places, Place door, Channel channel, Reporter reporter, Instant at) {
        service.asking().facts().forEach((key, fact) -> {
            var value = example.facts().get(key);
            if (value != null) {
                places.know(door.uprn(), fact.source(), value);
            }
        });
        var input = new LinkedHashMap<>(AsTyped.of(service.asking().own(), example.answers(), daysSince(at)));
        service.asking().own().stream()
                .filter(question -> example.answers().containsKey(question.key()))
                .forEach(question -> move(input, question, door));
        var by = channel == Channel.WEB ? Actor.ANONYMOUS : Actor.staff(holders.any("contact_centre", random));
        return cases.open(new Request(UUID.randomUUID(), service.key(), channel, by, input, reporter, null, at, null));
    }

    private static void move(Map<String, List<String>> input, Question question, Place door) {
        var key = question.key();
        if (question.kind() instanceof Question.Kind.Address) {
            input.keySet().removeIf(field -> field.startsWith(key + "-"));
            input.put(key + "-uprn", List.of(door.uprn()));
            input.put(key + "-postcode", List.of(door.postcode()));
        } else if (question.kind() instanceof Question.Kind.Place) {
            input.put(key + "-words", List.of("Outside " + door.line()));
            input.put(key + "-lat", List.of(String.valueOf(door.lat())));
            input.put(key + "-lon", List.of(String.valueOf(door.lon())));
        }
    }

    /// @return false if the step could not be taken: the case went another way than the example's
    boolean take(Example.Step step, Reference reference, Instant at) {
        return switch (step) {
            case Example.Step.Do does -> act(does, reference, at) instanceof Change.Changed;
            case Example.Step.Finish finish ->
                cases.finish(UUID.randomUUID(), reference, Set.copyOf(finish.lines()), Actor.system("demo"), at)
                        instanceof Change.Changed;
            case Example.Step.Reopen _ ->
                cases.reopen(UUID.randomUUID(), reference, Map.of(), Actor.ANONYMOUS, at) instanceof Change.Changed;
            case Example.Step.Wait _ -> true;
        };
    }

    private Change act(Example.Step.Do does, Reference reference, Instant at) {
        var kase = cases.find(reference).orElseThrow();
        return cases.act(
                UUID.randomUUID(),
                reference,
                kase.revision(),
                does.action(),
                actor(does),
                Set.of(does.role()),
                AsTyped.of(service.asking().staff().values(), does.with(), daysSince(at)),
                at);
    }

    /// The same person for the same name in the example, and for another name somebody else.
    private Actor actor(Example.Step.Do does) {
        return switch (does.role()) {
            case "resident" -> Actor.ANONYMOUS;
            case "partner" -> new Actor(Actor.Kind.PARTNER, "demo");
            case "payment", "booking", "system" -> Actor.system(does.role());
            default ->
                Actor.staff(staff.computeIfAbsent(
                        does.role() + ":" + does.person(),
                        _ -> holders.suited(does.role(), does.person(), Set.copyOf(staff.values()), roles(), random)));
        };
    }

    private Set<String> roles() {
        return example.then().stream()
                .filter(Example.Step.Do.class::isInstance)
                .map(step -> ((Example.Step.Do) step).role())
                .collect(Collectors.toSet());
    }

    /// By how much the example's dates are moved on.
    private long daysSince(Instant at) {
        return ChronoUnit.DAYS.between(CivilTime.day(day(example)), CivilTime.day(at));
    }
}
