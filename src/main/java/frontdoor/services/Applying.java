package frontdoor.services;

import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which lines of `refer` apply, those that tell somebody and those that only advise. Lines that keep
/// somebody safe are left out: whom they tell is not for whoever asks.
public final class Applying {

    private Applying() {}

    /// Keys of the lines whose condition holds for a case.
    public static Set<String> to(Service service, CaseState state, Facts facts, Instant now) {
        var draft = new Draft(service, state, facts, now);
        return lines(service, draft::holds);
    }

    /// Keys of the lines that some answers do not rule out, before anything else is asked.
    public static Set<String> notRuledOut(Service service, Map<String, Object> answers, Facts facts, Instant now) {
        var known = new Known(answers, facts, CivilTime.day(now), null);
        return lines(
                service,
                when -> !service.asking().conditions().evaluate(when, known).equals(Truth.NO));
    }

    /// Whether something applies to a case; not known where what it hangs on was not answered.
    public static Truth test(When when, Service service, CaseState state, Facts facts, Instant now) {
        return new Draft(service, state, facts, now).test(when);
    }

    private static Set<String> lines(Service service, Predicate<When> applies) {
        var keys = new LinkedHashSet<String>();
        service.sending().refer().values().stream()
                .filter(line -> line.code() != ReferralCode.SAFEGUARDING && applies.test(line.when()))
                .forEach(line -> keys.add(line.key()));
        service.sending().advice().values().stream()
                .filter(line -> applies.test(line.when()))
                .forEach(line -> keys.add(line.key()));
        return keys;
    }
}
