package frontdoor.cases;

import frontdoor.referrals.Reaching.Reached;
import frontdoor.services.CaseState;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an event says of a decision, in codes: where the case went, which letters, clocks and referrals. No personal
/// data.
final class Particulars {

    private Particulars() {}

    static Map<String, Object> of(CaseState before, Decision.Decided decided, List<String> letters, Reached reached) {
        var particulars = new LinkedHashMap<String, Object>();
        var next = decided.next();
        if (!Objects.equals(before.stage(), next.stage())) {
            put(particulars, "from", before.stage());
            put(particulars, "to", next.stage());
        }
        put(particulars, "outcome", next.outcome());
        if (before.outcome() != null) {
            put(particulars, "was", before.outcome());
        }
        if (!letters.isEmpty()) {
            particulars.put("letters", letters);
        }
        decided.effects().forEach(effect -> note(particulars, effect));
        decided.effects().forEach(effect -> {
            if (effect instanceof Effect.Refer refer && reached.never().contains(refer.line())) {
                append(particulars, "withheld", refer.line());
            }
        });
        next.referrals().forEach((line, state) -> {
            if (state != before.referrals().get(line)) {
                if (state == CaseState.ReferralState.FINISHED) {
                    append(particulars, "finished", line);
                } else if (state == CaseState.ReferralState.NOT_DONE) {
                    append(particulars, "not_done", line);
                }
            }
        });
        return particulars;
    }

    private static void note(Map<String, Object> particulars, Effect effect) {
        switch (effect) {
            case Effect.Refer refer -> append(particulars, "referred", refer.line());
            case Effect.Retract retract -> append(particulars, "retracted", retract.line());
            case Effect.Issue issue -> append(particulars, "granted", issue.grant());
            case Effect.TakeFee fee -> particulars.put("fee", Map.of("fee", fee.fee(), "pence", fee.pence()));
            case Effect.Warn warn -> {
                particulars.put("standard", warn.standard());
                particulars.put("tell", warn.tell());
            }
            case Effect.Automatic automatic -> particulars.put("steps", automatic.steps());
            case Effect.SetClock set -> {
                if (set.clock().isPaused()) {
                    append(particulars, "paused", set.clock().key());
                }
            }
            case Effect.Send _, Effect.Close _ -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private static void append(Map<String, Object> particulars, String key, String value) {
        ((List<String>) particulars.computeIfAbsent(key, _ -> new ArrayList<String>())).add(value);
    }

    private static void put(Map<String, Object> particulars, String key, @Nullable String value) {
        if (value != null) {
            particulars.put(key, value);
        }
    }
}
