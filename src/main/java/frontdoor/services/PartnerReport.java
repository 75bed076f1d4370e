package frontdoor.services;

import frontdoor.forms.When;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How those who work for a partner agency report it, all on one page: which questions are put to them, and in
/// what words.
///
/// @param by the question whose answer is the partner's key
/// @param ask keys of the questions on the page, in its order, those of [ContactQuestions] among them
/// @param words labels that differ on that page, by question
/// @param headings what stands above a part of the page, by the first question of the part
/// @param scenarios what a condition of the file implies, by its name: answers by question, which choosing it
///     fills in
public record PartnerReport(
        String by,
        List<String> ask,
        Map<String, String> words,
        Map<String, String> headings,
        Map<String, Map<String, Object>> scenarios) {

    /// The headings above those questions that are asked: where the first of a part is not, above the next one of it.
    ///
    /// @param asked keys, in the order of the page
    public Map<String, String> headings(Collection<String> asked) {
        return Headings.above(ask, headings, asked);
    }

    /// Whether these answers say that somebody reports it for a partner.
    public boolean isOne(Map<String, Object> answers) {
        return answers.containsKey(by);
    }

    /// Options that may be ticked for the worker in a scenario, by question: what is suggested there, but nothing by
    /// which a line is asked for that rests on consent.
    public Map<String, List<String>> ticks(Service service, String scenario) {
        return service.asking().suggestions().stream()
                .filter(each -> each.condition().equals(scenario) && !isAskedFor(service, each.question()))
                .collect(Collectors.toMap(Suggestion::question, Suggestion::options));
    }

    private static boolean isAskedFor(Service service, String question) {
        return service.sending().refer().values().stream()
                .filter(line -> line.needsConsent()
                        || line.code() != null && line.code().isOptIn())
                .anyMatch(line -> asks(service, line).contains(question));
    }

    private static Set<String> asks(Service service, ReferralLine line) {
        return switch (line.when()) {
            case When.Always _ -> Set.of();
            case When.Answered answered -> answered.values().keySet();
            case When.Named named ->
                service.asking().conditions().all().containsKey(named.condition())
                        ? service.asking()
                                .conditions()
                                .all()
                                .get(named.condition())
                                .needs()
                        : Set.of();
        };
    }
}
