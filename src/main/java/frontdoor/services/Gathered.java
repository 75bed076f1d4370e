package frontdoor.services;

import frontdoor.calendars.Calendars;
import frontdoor.forms.When;
import frontdoor.services.Cluster.Offer;
import frontdoor.services.Cluster.Signpost;
import frontdoor.services.Cluster.Wait;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a life event opens for one person's answers, in the file's order. What hangs on an answer that is not there
/// is not in it.
public record Gathered(List<Offer> offers, List<Signpost> signposts, List<Wait> waits) {

    private static final Facts NOTHING = new Facts(Map.of(), Map.of(), Calendars.shipped());

    /// A pure function: it opens nothing and tells nobody.
    ///
    /// @param answers by question, as [frontdoor.forms.Answers] gives them
    /// @param today in London
    public static Gathered of(Cluster cluster, Map<String, Object> answers, LocalDate today) {
        var known = new Known(answers, NOTHING, today, null);
        return new Gathered(
                cluster.offers().values().stream()
                        .filter(each -> holds(cluster, each.when(), known))
                        .toList(),
                cluster.signposts().values().stream()
                        .filter(each -> holds(cluster, each.when(), known))
                        .toList(),
                cluster.waits().values().stream()
                        .filter(each -> holds(cluster, each.when(), known))
                        .toList());
    }

    private static boolean holds(Cluster cluster, When when, Known known) {
        return cluster.conditions().evaluate(when, known).holds();
    }

    /// The fields that a service's form begins with, as if they had been typed there: what was asked once, under the
    /// names that the service has for it, and what the offer says.
    ///
    /// @param answers by question; what is not among them was not asked, or will not do
    /// @param typed by form field: a date in `key-day`, `key-month` and `key-year`, and so on
    public static Map<String, List<String>> typed(
            Offer offer, Map<String, Object> answers, Map<String, List<String>> typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        offer.saying().forEach((question, text) -> fields.put(question, List.of(text)));
        offer.with().forEach((question, asked) -> {
            if (answers.containsKey(asked)) {
                fields.put(question, typed.getOrDefault(asked, List.of()));
                typed.forEach((field, values) -> {
                    if (field.startsWith(asked + "-")) {
                        fields.put(question + field.substring(asked.length()), values);
                    }
                });
            }
        });
        return Collections.unmodifiableMap(fields);
    }
}
