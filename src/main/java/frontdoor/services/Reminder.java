package frontdoor.services;

import frontdoor.services.Cluster.Trigger;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// That something known of a person may be a life event. It is a suggestion to staff, with its reason: nothing is
/// opened or sent by it.
///
/// @param event the key of the life event
/// @param cause what calls for it, of the same kind each time: `age-65`, `grant-blue_badge.blue_badge`, `death`
/// @param why a sentence for staff
/// @param source where the reason comes from, or `Local choice`
public record Reminder(String event, String cause, String title, String why, String source) {

    /// What the council knows that may call for one.
    ///
    /// @param bornOn null if it is not known
    /// @param grants a service's key and a grant's of what they hold, `blue_badge.blue_badge`
    /// @param deathInHousehold whether a death was told of where they live
    public record Held(@Nullable LocalDate bornOn, Set<String> grants, boolean deathInHousehold) {

        public Held {
            grants = Set.copyOf(grants);
        }
    }

    /// A pure function. An age calls for one throughout the year in which the person has it, and not after.
    ///
    /// @param today in London
    public static List<Reminder> of(List<Cluster> clusters, Held held, LocalDate today) {
        return clusters.stream()
                .flatMap(cluster -> cluster.triggers().stream()
                        .filter(trigger -> calls(trigger, held, today))
                        .map(trigger -> new Reminder(
                                cluster.event(), cause(trigger), cluster.title(), trigger.why(), trigger.source())))
                .toList();
    }

    private static String cause(Trigger trigger) {
        return switch (trigger.on()) {
            case AGE -> "age-" + trigger.age();
            case GRANT -> "grant-" + trigger.grant();
            case DEATH -> "death";
        };
    }

    private static boolean calls(Trigger trigger, Held held, LocalDate today) {
        return switch (trigger.on()) {
            case AGE -> {
                var born = held.bornOn();
                yield born != null
                        && trigger.age() != null
                        && Period.between(born, today).getYears() == trigger.age();
            }
            case GRANT -> trigger.grant() != null && held.grants().contains(trigger.grant());
            case DEATH -> held.deathInHousehold();
        };
    }
}
