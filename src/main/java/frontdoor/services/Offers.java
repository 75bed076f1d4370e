package frontdoor.services;

import frontdoor.forms.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may take which action now.
final class Offers {

    /// Nobody acts as the system: its actions come with time and with referrals.
    private static final String SYSTEM = "system";

    private final Draft draft;

    Offers(Draft draft) {
        this.draft = draft;
    }

    List<Decide.Offer> to(Set<String> roles, @Nullable String actor) {
        var stage = draft.stage();
        var offers = new ArrayList<Decide.Offer>();
        if (stage != null) {
            for (var action : stage.actions().values()) {
                if (refusal(action, roles, actor) == null) {
                    offer(action, offers);
                }
            }
        }
        return List.copyOf(offers);
    }

    private void offer(Service.Action action, List<Decide.Offer> offers) {
        switch (draft.test(action.when())) {
            case Truth.Known(var holds) when holds -> offers.add(new Decide.Offer(action, Set.of()));
            case Truth.Known _ -> {}
            case Truth.Unknown(var missing) -> offers.add(new Decide.Offer(action, missing));
        }
    }

    /// Why these roles and this person may not take it, whatever its condition says; null if they may.
    @Nullable
    String refusal(Service.Action action, Set<String> roles, @Nullable String actor) {
        if (action.by().stream().noneMatch(role -> !role.equals(SYSTEM) && roles.contains(role))) {
            return "‘%s’ is for other roles".formatted(action.title());
        }
        if (actor != null && actor.equals(draft.takenBy.get(action.differentFrom()))) {
            return "‘%s’ is for somebody else: the same person took the earlier step".formatted(action.title());
        }
        var extend = action.extend();
        if (extend != null && draft.extended.contains(extend.standard() + "." + action.key())) {
            return "‘%s’ has been done already".formatted(action.title());
        }
        return null;
    }

    /// What the action asks and was not answered, in the file's order.
    List<String> unanswered(Service.Action action, Map<String, Object> given) {
        var missing = new ArrayList<String>();
        for (var key : action.ask()) {
            var question = draft.service.asking().question(key);
            if (question.required()
                    && !action.optional().contains(key)
                    && !given.containsKey(key)
                    && draft.holds(question.onlyIf())) {
                missing.add(question.label());
            }
        }
        return missing;
    }
}
