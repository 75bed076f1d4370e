package frontdoor.listings;

import frontdoor.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Objects of a feed as version 3.0 has them, with the names that 1.0 gave them. Only what the standard knows is taken,
/// and each value only if it is of its kind: what comes from a stranger is shown and sent on as ours.
///
/// @param ids for what has none, or none that is a UUID
record FeedFields(Ids ids) {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");
    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");
    private static final int LONGEST = 20_000; // characters

    static Map<String, Object> named(String id, String name, String says) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("name", name);
        body.put("description", says);
        return body;
    }

    @Nullable
    String text(JsonNode of, String field) {
        var value = of.path(field);
        if (!value.isValueNode() || value.isNull() || value.asString().isBlank()) {
            return null;
        }
        var text = value.asString().replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    String id(JsonNode of, String kind) {
        return uuid(of, "id", kind + "/" + of.path("id").asString(""));
    }

    String uuid(JsonNode of, String field, String otherwise) {
        var id = of.path(field).asString("");
        return UUID_SHAPE.matcher(id).matches()
                ? id.toLowerCase(Locale.ROOT)
                : ids.id(otherwise).toString();
    }

    void copy(JsonNode from, Map<String, Object> to, String... fields) {
        for (var field : fields) {
            var text = text(from, field);
            if (text != null) {
                to.put(field, text);
            }
        }
    }

    void copyNumber(JsonNode from, Map<String, Object> to, String... fields) {
        for (var field : fields) {
            if (from.path(field).isNumber()) {
                to.put(field, from.path(field).decimalValue());
            }
        }
    }

    void copyUri(JsonNode from, Map<String, Object> to, String field, String as) {
        var text = text(from, field);
        if (text != null && WEB.matcher(text).matches()) {
            to.put(as, text);
        }
    }

    private void copyEmail(JsonNode from, Map<String, Object> to, String field) {
        var text = text(from, field);
        if (text != null && EmailAddress.is(text)) {
            to.put(field, text);
        }
    }

    Map<String, Object> organisation(JsonNode from, String id) {
        var says = text(from, "description");
        var name = String.valueOf(text(from, "name"));
        var body = named(id, name, says == null ? name : says);
        copyEmail(from, body, "email");
        copyUri(from, body, "url", "website");
        copyUri(from, body, "website", "website");
        copyUri(from, body, "uri", "uri");
        copy(from, body, "logo");
        var identifiers = new ArrayList<Map<String, Object>>();
        for (var each : from.path("organization_identifiers")) {
            if (text(each, "identifier") != null) {
                var identifier = part(each, "identifier/" + id, identifiers.size());
                copy(each, identifier, "identifier_scheme", "identifier_type", "identifier");
                identifier.putIfAbsent("identifier_type", identifier.getOrDefault("identifier_scheme", "identifier"));
                identifiers.add(identifier);
            }
        }
        put(body, "organization_identifiers", identifiers);
        return body;
    }

    Map<String, Object> location(JsonNode from, String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        var kind = text(from, "location_type");
        body.put(
                "location_type",
                Set.of("physical", "postal", "virtual").contains(String.valueOf(kind)) ? kind : "physical");
        copy(from, body, "name", "description", "external_identifier", "external_identifier_type");
        copyNumber(from, body, "latitude", "longitude");
        var addresses = new ArrayList<Map<String, Object>>();
        for (var list : List.of("addresses", "physical_addresses")) {
            for (var each : from.path(list)) {
                var address = part(each, "address/" + id, addresses.size());
                copy(
                        each,
                        address,
                        "attention",
                        "address_1",
                        "address_2",
                        "city",
                        "region",
                        "state_province",
                        "postal_code");
                for (var needed : List.of("address_1", "city", "state_province", "postal_code")) {
                    address.putIfAbsent(needed, "");
                }
                address.put("country", "GB");
                address.put("address_type", "physical");
                addresses.add(address);
            }
        }
        put(body, "addresses", addresses);
        var access = new ArrayList<Map<String, Object>>();
        for (var list : List.of("accessibility", "accessibility_for_disabilities")) {
            for (var each : from.path(list)) {
                var one = part(each, "access/" + id, access.size());
                copy(each, one, "description", "details");
                var says = text(each, "accessibility");
                if (says != null) {
                    one.putIfAbsent("description", says);
                }
                access.add(one);
            }
        }
        put(body, "accessibility", access);
        return body;
    }

    Map<String, Object> service(JsonNode from, String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        copy(from, body, "name", "description", "fees", "accreditations", "alert", "eligibility_description");
        copyUri(from, body, "url", "url");
        copyEmail(from, body, "email");
        copyEmail(from, body, "assurer_email");
        copyNumber(from, body, "minimum_age", "maximum_age");
        var status = text(from, "status");
        body.put("status", STATUSES.contains(String.valueOf(status)) ? status : "active");
        for (var each : from.path("eligibilitys")) { // 1.0
            copyNumber(each, body, "minimum_age", "maximum_age");
            var says = text(each, "eligibility");
            if (says != null) {
                body.putIfAbsent("eligibility_description", says);
            }
        }
        var parts = new FeedParts(this);
        put(body, "schedules", parts.schedules(from, id));
        put(body, "service_areas", parts.areas(from, id));
        put(
                body,
                "cost_options",
                parts.all(from, "cost_options", id, "option", "amount_description", "valid_from", "valid_to"));
        put(body, "languages", parts.all(from, "languages", id, "name", "language", "code"));
        put(body, "funding", parts.all(from, "funding", id, "source"));
        put(body, "contacts", parts.all(from, "contacts", id, "name", "title"));
        var phones = new ArrayList<>(parts.all(from, "phones", id, "number", "extension", "type", "description"));
        for (var contact : from.path("contacts")) {
            phones.addAll(parts.all(contact, "phones", id, "number", "extension", "type", "description"));
        }
        phones.removeIf(phone -> !phone.containsKey("number"));
        put(body, "phones", phones);
        return body;
    }

    Map<String, Object> part(JsonNode each, String kind, int number) {
        var part = new LinkedHashMap<String, Object>();
        part.put("id", uuid(each, "id", kind + "/" + number));
        return part;
    }

    private static void put(Map<String, Object> body, String field, List<?> list) {
        if (!list.isEmpty()) {
            body.put(field, list);
        }
    }
}
