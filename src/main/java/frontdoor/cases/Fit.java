package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether cases that were opened under one version of a service can go on under another. When in doubt they cannot: a
/// case that stays where it is keeps all that it was promised.
final class Fit {

    private final Service from;
    private final Service to;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private Fit(Service from, Service to) {
        this.from = from;
        this.to = to;
    }

    /// @param stage where the cases stand
    /// @param next where they would stand
    /// @return empty if nothing stands in the way
    static List<Obstacle> between(Service from, String stage, Service to, String next) {
        var fit = new Fit(from, to);
        fit.stages(stage, next);
        fit.questions();
        fit.gone(
                Obstacle.Kind.FACT_NEW,
                to.asking().facts().keySet(),
                from.asking().facts().keySet());
        fit.gone(
                Obstacle.Kind.PROMISE_GONE,
                from.terms().standards().keySet(),
                to.terms().standards().keySet());
        fit.gone(
                Obstacle.Kind.REFERRAL_GONE,
                from.sending().refer().keySet(),
                to.sending().refer().keySet());
        return List.copyOf(fit.obstacles);
    }

    private void stages(String stage, String next) {
        var after = to.course().stages().get(next);
        if (after == null) {
            obstacles.add(new Obstacle(Obstacle.Kind.STAGE_GONE, stage));
            return;
        }
        var timers = timers(from.course().stages().get(stage));
        if (!timers.equals(timers(after)) || !timers.isEmpty() && !stage.equals(next)) {
            obstacles.add(new Obstacle(Obstacle.Kind.TIMER_CHANGED, stage));
        }
    }

    private static Set<String> timers(Service.@Nullable Stage stage) {
        return stage == null
                ? Set.of()
                : stage.actions().values().stream()
                        .filter(action -> action.after() != null)
                        .map(Service.Action::key)
                        .collect(Collectors.toSet());
    }

    private void questions() {
        var before = all(from);
        var after = all(to);
        before.forEach((key, question) -> {
            var now = after.get(key);
            if (now != null && !takes(now.kind(), question.kind())) {
                obstacles.add(new Obstacle(Obstacle.Kind.QUESTION_CHANGED, key));
            }
        });
        to.asking().own().stream()
                .filter(question -> question.required() && !before.containsKey(question.key()))
                .forEach(question -> obstacles.add(new Obstacle(Obstacle.Kind.QUESTION_NEW, question.key())));
    }

    private static Map<String, Question> all(Service service) {
        var all = new LinkedHashMap<String, Question>();
        service.asking().own().forEach(question -> all.put(question.key(), question));
        all.putAll(service.asking().staff());
        return all;
    }

    /// Whether an answer to a question of the one kind is an answer to one of the other.
    private static boolean takes(Question.Kind now, Question.Kind before) {
        if (now instanceof Question.Kind.Choice more && before instanceof Question.Kind.Choice fewer) {
            return more.options().keySet().containsAll(fewer.options().keySet());
        }
        if (now instanceof Question.Kind.Choices more && before instanceof Question.Kind.Choices fewer) {
            return more.options().keySet().containsAll(fewer.options().keySet());
        }
        return now.getClass().equals(before.getClass());
    }

    private void gone(Obstacle.Kind kind, Collection<String> wanted, Collection<String> there) {
        wanted.stream().filter(key -> !there.contains(key)).forEach(key -> obstacles.add(new Obstacle(kind, key)));
    }
}
