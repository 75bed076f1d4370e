package frontdoor.services;

import frontdoor.forms.Truth;
import frontdoor.forms.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service's named tests, compiled. What they give is three-valued: see [Truth].
public final class Conditions {

    private final Map<String, Condition> all;
    private final Vocabulary vocabulary;
    private final Map<String, Service.Fact> facts;

    /// @param all by name, in the file's order
    Conditions(Map<String, Condition> all, Vocabulary vocabulary, Map<String, Service.Fact> facts) {
        this.all = all;
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    public Map<String, Condition> all() {
        return all;
    }

    /// Whether something applies. Unknown when it hangs on an answer or a fact that is not there.
    public Truth evaluate(When when, Known known) {
        return switch (when) {
            case When.Always _ -> Truth.YES;
            case When.Named named -> named.negated() ? test(named, known).not() : test(named, known);
            case When.Answered answered -> answered(answered.values(), known);
        };
    }

    private Truth test(When.Named named, Known known) {
        var condition = all.get(named.condition());
        if (condition == null) {
            throw new IllegalArgumentException("No condition " + named.condition());
        }
        return condition.evaluate(name -> Optional.ofNullable(value(name, known)));
    }

    private Truth answered(Map<String, List<Object>> wanted, Known known) {
        var truth = Truth.YES;
        for (var one : wanted.entrySet()) {
            var given = raw(one.getKey(), known);
            truth = truth.and(
                    given == null ? new Truth.Unknown(Set.of(one.getKey())) : Truth.of(isOneOf(given, one.getValue())));
        }
        return truth;
    }

    /// Of an answer with several values, any one will do.
    private static boolean isOneOf(Object given, List<Object> wanted) {
        if (given instanceof Collection<?> several) {
            return several.stream().anyMatch(wanted::contains);
        }
        return wanted.contains(given instanceof Number number ? (Object) number.longValue() : given);
    }

    /// As the expression language wants it: whole numbers are `Long`, dates are midnight UTC.
    private @Nullable Object value(String name, Known known) {
        var raw = raw(name, known);
        return switch (raw) {
            case null -> null;
            case Number number -> number.longValue();
            case LocalDate day -> midnight(day);
            case String date when vocabulary.isDate(name) -> midnight(LocalDate.parse(date));
            default -> raw;
        };
    }

    private @Nullable Object raw(String name, Known known) {
        return switch (name) {
            case "property" -> known.facts().property();
            case "today" -> known.today();
            case "channel" -> known.channel() == null ? null : known.channel().key();
            default -> {
                var fact = facts.get(name);
                yield fact == null ? known.answers().get(name) : looked(fact, known.facts());
            }
        };
    }

    private static @Nullable Object looked(Service.Fact fact, Facts facts) {
        var value = facts.values().get(fact.key());
        return value == null ? fact.otherwise() : value;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
