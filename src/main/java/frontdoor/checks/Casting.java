package frontdoor.checks;

import frontdoor.kernel.Actor;
import frontdoor.services.Example;
import frontdoor.services.Service;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says the two commonest slips in a step better than a refusal can: the action is elsewhere, or the role may not.
record Casting(Service service, Faults faults) {

    static Actor actor(Example.Step.Do act) {
        var id = Optional.ofNullable(act.person()).orElse(act.role());
        return switch (act.role()) {
            case "resident" -> new Actor(Actor.Kind.RESIDENT, id);
            case "partner" -> new Actor(Actor.Kind.PARTNER, id);
            case "payment", "booking", "system" -> Actor.system(id);
            default -> Actor.staff(id);
        };
    }

    Service.@Nullable Action action(Example.Step.Do act, @Nullable String stage) {
        var found = service.course().stages().get(String.valueOf(stage));
        return found == null ? null : found.actions().get(act.action());
    }

    boolean mayBeTaken(Example.Step.Do act, @Nullable String stage, Spot at) {
        var action = action(act, stage);
        var step = Words.thing(at.pointer());
        if (action == null) {
            var found = service.course().stages().get(String.valueOf(stage));
            faults.add(
                    at.at("do").pointer(),
                    step + " takes the action '" + act.action() + "', but the case is in the stage '" + stage
                            + "', which has no such action.",
                    Nearest.suggest(
                            act.action(),
                            found == null ? Set.of() : found.actions().keySet()));
            return false;
        }
        if (!action.isBy(act.role())) {
            faults.add(
                    at.at("as").pointer(),
                    step + " is taken as '" + act.role() + "', who may not take the action '" + act.action() + "'.",
                    Nearest.suggest(act.role(), action.by()));
            return false;
        }
        return true;
    }
}
