package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import frontdoor.services.CaseState;
import frontdoor.services.Facts;
import frontdoor.services.Known;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who said yes to what a case tells others, and when.
///
/// @param reporter who said so, and how they are reached
/// @param later what they agreed to after the case was opened, in order
/// @param facts those the case was opened on, or null where nothing came later
record SaidYes(
        Reporter reporter, List<Later> later, @Nullable Facts facts) {

    /// @param ticked options by question
    record Later(Map<String, Object> ticked, Instant at) {}

    /// All with the report itself.
    static SaidYes of(Reporter reporter) {
        return new SaidYes(reporter, List.of(), null);
    }

    /// When they said yes to a line: with what made it apply.
    Instant to(Service service, ReferralLine line, CaseState state, Instant now) {
        var opened = state.openedAt() == null ? now : state.openedAt();
        var answers = new HashMap<>(state.answers());
        for (var each : later.reversed()) {
            each.ticked()
                    .forEach((question, ticked) -> answers.computeIfPresent(question, (_, all) -> less(all, ticked)));
            if (facts != null
                    && !service.asking()
                            .conditions()
                            .evaluate(line.when(), new Known(answers, facts, CivilTime.day(now), state.channel()))
                            .holds()) {
                return each.at();
            }
        }
        return opened;
    }

    private static Object less(Object all, Object ticked) {
        return all instanceof Collection<?> options && ticked instanceof Collection<?> gone
                ? options.stream().filter(each -> !gone.contains(each)).toList()
                : all;
    }
}
