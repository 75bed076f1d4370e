package frontdoor.directory;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.services.Advice;
import frontdoor.services.Asking;
import frontdoor.services.Course;
import frontdoor.services.Intake;
import frontdoor.services.ReferralLine;
import frontdoor.services.Sending;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import frontdoor.services.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case's own version seen through today's practice: what was promised stays, how it is done follows the version in
/// force.
///
/// The platform fixes which block is which (`docs/SERVICE-FILE.md`), so that an author cannot get it wrong.
final class Pinned {

    private Pinned() {}

    /// @param promised the version the case was opened under
    /// @param practised the version in force now
    static Service of(Service promised, Service practised) {
        return new Service(
                promised.key(),
                promised.kind(),
                practised.about(),
                practised.finding(),
                asking(promised, practised),
                intake(promised.intake(), practised.intake()),
                course(promised, practised),
                terms(promised.terms(), practised.terms()),
                sending(promised.sending(), practised.sending()),
                practised.death(),
                practised.appointment(),
                practised.access(),
                List.of());
    }

    private static Asking asking(Service promised, Service practised) {
        var asking = promised.asking();
        return new Asking(
                practised.asking().language(),
                asking.contact(),
                asking.own().stream()
                        .map(question -> practised(question, inForce(practised, question.key())))
                        .toList(),
                practised(asking.staff(), practised),
                asking.facts(),
                asking.conditions(),
                asking.suggestions(),
                asking.headings(),
                asking.partnerReport());
    }

    private static Intake intake(Intake promised, Intake practised) {
        return new Intake(promised.saveAndReturn(), practised.fromCase(), promised.sameAsOpen(), promised.mayBeSame());
    }

    private static Course course(Service promised, Service practised) {
        return new Course(
                promised.course().start(),
                promised.course().stages(),
                overlaid(promised.course().queues(), practised.course().queues()),
                priorities(promised, practised));
    }

    private static Terms terms(Terms promised, Terms practised) {
        return new Terms(
                standards(promised.standards(), practised.standards()),
                promised.fees(),
                promised.grants(),
                promised.outcomes());
    }

    private static Sending sending(Sending promised, Sending practised) {
        return new Sending(
                refer(promised.refer(), practised.refer()),
                advice(promised.advice(), practised.advice()),
                overlaid(promised.letters(), practised.letters()));
    }

    private static @Nullable Question inForce(Service practised, String key) {
        return practised.asking().own().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElse(practised.asking().staff().get(key));
    }

    private static Map<String, Question> practised(Map<String, Question> questions, Service practised) {
        var result = new LinkedHashMap<String, Question>();
        questions.forEach((key, question) -> result.put(key, practised(question, inForce(practised, key))));
        return result;
    }

    /// Who may see an answer is present practice, as `access` is. A label follows only while it is still the same kind
    /// of question.
    private static Question practised(Question promised, @Nullable Question practised) {
        if (practised == null) {
            return promised;
        }
        var guarded = promised.sensitive(practised.sensitive());
        return practised.kind().getClass().equals(promised.kind().getClass())
                ? guarded.inWords(practised.label(), practised.hint())
                : guarded;
    }

    /// Today's order of work, as far as the case's own conditions can tell it.
    private static List<Service.PriorityLine> priorities(Service promised, Service practised) {
        return practised.course().priorities().stream()
                .filter(line -> !(line.when() instanceof When.Named named)
                        || promised.asking().conditions().all().containsKey(named.condition()))
                .toList();
    }

    private static Map<String, Standard> standards(Map<String, Standard> promised, Map<String, Standard> practised) {
        var result = new LinkedHashMap<String, Standard>();
        promised.forEach((key, standard) -> result.put(key, standard.practisedAs(practised.get(key))));
        return result;
    }

    private static Map<String, ReferralLine> refer(
            Map<String, ReferralLine> promised, Map<String, ReferralLine> practised) {
        var result = new LinkedHashMap<String, ReferralLine>();
        promised.forEach((key, line) -> {
            var today = practised.get(key);
            result.put(key, today == null ? line : line.to(today.to()));
        });
        return result;
    }

    private static Map<String, Advice> advice(Map<String, Advice> promised, Map<String, Advice> practised) {
        var result = new LinkedHashMap<String, Advice>();
        promised.forEach((key, advice) -> {
            var today = practised.get(key);
            result.put(key, today == null ? advice : advice.called(today.title(), today.says()));
        });
        return result;
    }

    /// What the version in force no longer has still serves the cases that need it.
    private static <T> Map<String, T> overlaid(Map<String, T> promised, Map<String, T> practised) {
        var result = new LinkedHashMap<>(promised);
        result.putAll(practised);
        return result;
    }
}
