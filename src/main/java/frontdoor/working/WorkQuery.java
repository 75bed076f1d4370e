package frontdoor.working;

import frontdoor.cases.QueueFilter;
import frontdoor.cases.QueueFilter.Order;
import frontdoor.cases.QueueFilter.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the work that waits, as the form of the list says it. What it does not know, it leaves
/// out: an old link shows a list and not an error.
///
/// @param queues keys of queues; none means all that the reader sees
/// @param person the username of whoever's cases are asked for with [Whose#PERSON], or empty
record WorkQuery(
        List<String> queues,
        String service,
        String ward,
        String part,
        Whose whose,
        String person,
        Standing standing,
        Order order) {

    /// Whose cases are shown; in the address it is the name in small letters.
    enum Whose {
        ALL,
        UNCLAIMED,
        MINE,
        PERSON
    }

    WorkQuery {
        queues = List.copyOf(queues);
    }

    static WorkQuery of(Map<String, List<String>> fields) {
        return new WorkQuery(
                fields.getOrDefault("queue", List.of()).stream()
                        .filter(key -> !key.isBlank())
                        .distinct()
                        .toList(),
                text(fields, "service"),
                text(fields, "ward"),
                text(fields, "part"),
                one(Whose.values(), text(fields, "whose")),
                text(fields, "person"),
                one(Standing.values(), text(fields, "standing")),
                one(Order.values(), text(fields, "order")));
    }

    static WorkQuery of(String queue, Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("queue", List.of(queue));
        return of(all);
    }

    private static String text(Map<String, List<String>> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static <E extends Enum<E>> E one(E[] all, String key) {
        return Stream.of(all).filter(each -> key(each).equals(key)).findFirst().orElse(all[0]);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// @param seen keys of the queues that the reader sees
    QueueFilter filter(Set<String> seen, String reader) {
        var shown = queues.isEmpty()
                ? List.copyOf(seen)
                : queues.stream().filter(seen::contains).toList();
        return new QueueFilter(
                shown,
                orNull(service),
                orNull(ward),
                orNull(part),
                switch (whose) {
                    case ALL -> QueueFilter.Whose.ANY;
                    case UNCLAIMED -> QueueFilter.Whose.NOBODY;
                    case MINE, PERSON -> QueueFilter.Whose.ONE;
                },
                switch (whose) {
                    case ALL, UNCLAIMED -> null;
                    case MINE -> reader;
                    case PERSON -> person;
                },
                standing,
                order);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Whether it asks for more than queues.
    boolean isFiltered() {
        return !service.isEmpty()
                || !ward.isEmpty()
                || !part.isEmpty()
                || whose != Whose.ALL
                || standing != Standing.ANY;
    }

    /// The fields that differ from what is usual, as an address or a kept view holds them.
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        if (!queues.isEmpty()) {
            fields.put("queue", queues);
        }
        put(fields, "service", service);
        put(fields, "ward", ward);
        put(fields, "part", part);
        put(fields, "whose", whose == Whose.ALL ? "" : key(whose));
        put(fields, "person", whose == Whose.PERSON ? person : "");
        put(fields, "standing", standing == Standing.ANY ? "" : key(standing));
        put(fields, "order", order == Order.PRIORITY ? "" : key(order));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, List.of(value));
        }
    }

    WorkQuery on(List<String> otherQueues) {
        return new WorkQuery(otherQueues, service, ward, part, whose, person, standing, order);
    }

    /// Where this list is found.
    String address() {
        return address(fields());
    }

    static String address(Map<String, List<String>> fields) {
        var queues = fields.getOrDefault("queue", List.of());
        var one = queues.size() == 1;
        var query = fields.entrySet().stream()
                .filter(field -> !one || !field.getKey().equals("queue"))
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return (one ? "/desk/queue/" + queues.getFirst() : "/desk/work") + (query.isEmpty() ? "" : "?" + query);
    }

    String address(String after) {
        var here = address();
        return here + (here.contains("?") ? "&" : "?") + "after=" + after;
    }
}
