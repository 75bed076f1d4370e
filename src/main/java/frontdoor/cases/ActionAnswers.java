package frontdoor.cases;

import frontdoor.forms.Answers;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Form;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what was typed for an action of a case.
@Component
class ActionAnswers {

    private final FactFinder facts;

    ActionAnswers(FactFinder facts) {
        this.facts = facts;
    }

    /// Nothing is read for an action that the case's stage does not have: it will be refused.
    Answers.Checked now(Service service, Case kase, String action, Map<String, List<String>> input, Instant at) {
        var stage = kase.state().stage() == null
                ? null
                : service.course().stages().get(kase.state().stage());
        var asks = stage == null ? null : stage.actions().get(action);
        return asks == null ? new Answers.Checked(Map.of(), List.of()) : check(service, kase, asks, input, at);
    }

    /// What the same fields may have said before the case moved on, in whichever of its stages has the action.
    Stream<Map<String, Object>> before(
            Service service, Case kase, String action, Map<String, List<String>> input, Instant at) {
        return service.course().stages().values().stream()
                .flatMap(stage -> Stream.ofNullable(stage.actions().get(action)))
                .map(asks -> check(service, kase, asks, input, at).values())
                .distinct();
    }

    private Answers.Checked check(
            Service service, Case kase, Service.Action asks, Map<String, List<String>> input, Instant at) {
        var form = new Form(service, facts.pinned(kase.facts()), kase.channel(), CivilTime.day(at), true);
        return form.check(asks, kase.state().answers(), input);
    }
}
