package frontdoor.cases;

import frontdoor.forms.Answers;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a case that tells of a death does to what we write to people: it stops what would go to whoever died,
/// within the statement that opens it, and lets it go on if the death was reported in error.
final class CaseDeath {

    /// Part of the statement that writes a case; `death` is null for most.
    static final String DIED = """
            , died as (
                select case when :death::jsonb is null then 0
                            when :death::jsonb ->> 'name' is not null then notify.stop(people.died(:death::jsonb))
                            else notify.flow(people.case_of_death(:death::jsonb), :at::timestamptz) end as messages
                  from changed
            )
            """;

    private CaseDeath() {}

    /// @return null for a service that tells of no death, and for what comes from an old system
    static @Nullable Map<String, Object> opening(
            Service service, Reference reference, CaseState state, Actor by, Instant at) {
        var death = service.death();
        if (death == null || by.equals(Actor.IMPORT)) {
            return null;
        }
        var name = Answers.part(state.answers().get(death.person()), "name");
        if (name == null) {
            return null;
        }
        var report = going(reference, isQuiet(service, state), false, by, at);
        report.put("name", name);
        report.put("sure", isKnown(by));
        put(report, "born", death.born() == null ? null : state.answers().get(death.born()));
        if (death.home() != null) {
            var home = state.answers().get(death.home());
            put(report, "uprn", Answers.part(home, "uprn"));
            put(report, "postcode", Answers.part(home, "postcode"));
        }
        return report;
    }

    static @Nullable Map<String, Object> changing(
            Service service, Reference reference, CaseState next, Actor by, Instant at) {
        var death = service.death();
        return death == null
                ? null
                : going(
                        reference,
                        next.outcome() == null ? isQuiet(service, next) : null,
                        next.outcome() != null && death.error().contains(next.outcome()),
                        by,
                        at);
    }

    /// Whether nobody is to hear of it now.
    static boolean isQuiet(Service service, CaseState state) {
        var death = service.death();
        return death != null && state.stage() != null && death.quiet().contains(state.stage());
    }

    /// @param quiet null at the end, which makes known nothing that was kept until then
    private static Map<String, Object> going(
            Reference reference, @Nullable Boolean quiet, boolean inError, Actor by, Instant at) {
        var report = new LinkedHashMap<String, Object>();
        report.put("reference", reference.value());
        put(report, "quiet", quiet);
        report.put("in_error", inError);
        report.put("by", by.toString());
        report.put("at", at.toString());
        return report;
    }

    /// A stranger's word marks nobody as dead: until an officer says so, whoever agrees is only possible.
    private static boolean isKnown(Actor by) {
        return by.kind() == Actor.Kind.STAFF || by.kind() == Actor.Kind.PARTNER;
    }

    private static void put(Map<String, Object> report, String key, @Nullable Object value) {
        if (value != null) {
            report.put(key, value.toString());
        }
    }
}
