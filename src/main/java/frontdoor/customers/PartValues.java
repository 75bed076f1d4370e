package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.forms.Question;
import frontdoor.people.Customer;
import frontdoor.people.Part;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a row of a record holds, as the form that changes it asks for it.
final class PartValues {

    private PartValues() {}

    /// By the keys of [PartQuestions].
    ///
    /// @param row its number in its part; of the person themselves any
    /// @return empty if the record has no such row of its own
    static Optional<Map<String, @Nullable Object>> of(Customer customer, Part part, long row) {
        return switch (part) {
            case PERSON -> Optional.of(person(customer));
            case OTHER_NAME ->
                customer.names().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(each -> map(
                                "kind", each.kind(),
                                "name", each.name(),
                                "from_day", each.fromDay(),
                                "until_day", each.untilDay()));
            case HOME ->
                customer.homes().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(each -> map(
                                "line", each.line(),
                                "postcode", each.postcode(),
                                "ward", each.ward(),
                                "parish", each.parish(),
                                "from_day", each.fromDay(),
                                "until_day", each.untilDay()));
            case LINE ->
                customer.lines().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(each -> map(
                                "medium", each.medium(),
                                "value", each.value(),
                                "label", each.label(),
                                "from_day", each.fromDay(),
                                "until_day", each.untilDay()));
            case SAFETY ->
                customer.safety().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(PartValues::safety);
            case CAUTION ->
                customer.cautions().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(each -> map(
                                "kind", each.kind(),
                                "reason", each.reason(),
                                "review_on", each.reviewOn(),
                                "informed", each.informed(),
                                "untold", each.untold(),
                                "expires_on", each.expiresOn()));
            case RELATION ->
                customer.relations().stream()
                        .filter(each -> each.id() == row && !each.theirs())
                        .findFirst()
                        .map(each ->
                                map("kind", each.kind(), "from_day", each.fromDay(), "until_day", each.untilDay()));
            case AUTHORITY ->
                customer.authorities().stream()
                        .filter(each -> each.id() == row)
                        .findFirst()
                        .map(each -> map(
                                "holder", each.holder(),
                                "kind", each.kind(),
                                "evidence", each.evidence(),
                                "scope", each.scope(),
                                "starts_on", each.startsOn(),
                                "expires_on", each.expiresOn()));
        };
    }

    private static Map<String, @Nullable Object> person(Customer customer) {
        var person = customer.person();
        return map(
                "name", person.name(),
                "kind", customer.kind(),
                "born_on", person.bornOn(),
                "phone", person.writtenPhone(),
                "email", person.email(),
                "address", person.address(),
                "postcode", person.postcode(),
                "no_post", person.noPost(),
                "channel", person.channel(),
                "language", person.language(),
                "formats", customer.formats(),
                "needs", person.needs(),
                "safe_contact", person.safeContact());
    }

    private static Map<String, @Nullable Object> safety(Customer.Safety each) {
        var never = Map.of(
                "no_call", each.noCall(),
                "no_voicemail", each.noVoicemail(),
                "no_text", each.noText(),
                "no_email", each.noEmail(),
                "no_post", each.noPost());
        return map(
                PartQuestions.WAYS,
                PartQuestions.NEVER.stream()
                        .filter(key -> Objects.equals(never.get(key), true))
                        .toList(),
                "only_number",
                each.onlyNumber(),
                "days",
                each.days(),
                "from_time",
                each.fromTime(),
                "until_time",
                each.untilTime());
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        var map = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /// The same as a form would send it.
    static Typed typed(List<Question> questions, Map<String, @Nullable Object> values) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var key = question.key();
            switch (values.get(key)) {
                case null -> {}
                case LocalDate day -> {
                    typed.put(key + "-day", List.of(String.valueOf(day.getDayOfMonth())));
                    typed.put(key + "-month", List.of(String.valueOf(day.getMonthValue())));
                    typed.put(key + "-year", List.of(String.valueOf(day.getYear())));
                }
                case Collection<?> many ->
                    typed.put(key, many.stream().map(String::valueOf).toList());
                case Object value -> typed.put(key, List.of(value.toString()));
            }
        }
        return new Typed(typed);
    }
}
