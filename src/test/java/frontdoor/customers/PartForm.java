package frontdoor.customers;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A form of each part: what is typed, how its row is found afterwards, and a field of it that is wrong.
record PartForm(String part, Map<String, String> typed, String shown, String field, String wrong) {

    static Stream<PartForm> all() {
        var caution = day("review_on", "1", "5", "2027");
        caution.putAll(Map.of("kind", "dog", "reason", "A large dog in the yard", "informed", "true"));
        var authority = day("starts_on", "1", "11", "2026");
        authority.putAll(Map.of(
                "kind", "written",
                "holder", "Kim Specimen",
                "evidence", "A signed letter",
                "scope", "Council tax"));
        return Stream.of(
                new PartForm("caution", caution, "A large dog in the yard", "review_on-year", "2029"),
                new PartForm("other_name", Map.of("kind", "former", "name", "Pat Sample"), "Pat Sample", "name", ""),
                new PartForm(
                        "home",
                        Map.of("line", "1 Made Up Street", "postcode", "zz99 1aa"),
                        "1 Made Up Street, ZZ99 1AA",
                        "postcode",
                        "nowhere"),
                new PartForm(
                        "line",
                        Map.of("medium", "phone", "value", "07700 900123", "label", "work"),
                        "07700 900123",
                        "value",
                        "many"),
                new PartForm(
                        "safety",
                        Map.of("ways", "no_call", "from_time", "18:00", "until_time", "20:00"),
                        "Do not call.",
                        "until_time",
                        "17:00"),
                new PartForm(
                        "relation", Map.of("other", "kim@example.org", "kind", "carer"), "Kim Specimen", "other", "x"),
                new PartForm("authority", authority, "Kim Specimen", "scope", ""));
    }

    static HashMap<String, String> day(String key, String day, String month, String year) {
        return new HashMap<>(Map.of(key + "-day", day, key + "-month", month, key + "-year", year));
    }

    @Override
    public String toString() {
        return part;
    }
}
