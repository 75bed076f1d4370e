package frontdoor.recordings;

import frontdoor.people.Phone;
import frontdoor.webhooks.Hook;
import frontdoor.webhooks.NotUnderstood;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What text messages and voicemails are told with alike.
///
/// @param id the other system's own, the same however often it tells of it
/// @param at when it was sent or spoken
/// @param number E.164, or null when it is withheld or no number
/// @param name of a sender that is no number, or null
record Told(
        String id,
        Instant at,
        @Nullable String number,
        @Nullable String name,
        JsonNode data) {

    private static final int LONGEST = 200; // characters of an id or a name

    /// @param type of the hook: another is not understood
    /// @param key under which its data has the id
    static Told of(Hook hook, String type, String key) {
        if (!type.equals(hook.body().path("type").asString(""))) {
            throw new NotUnderstood("Its type is not " + type);
        }
        var data = hook.body().path("data");
        var id = text(data, key).orElseThrow(() -> new NotUnderstood("Its data has no " + key));
        var from = text(data, "from");
        var number = from.flatMap(Phone::typed).orElse(null);
        return new Told(id, at(hook.body()), number, number == null ? from.orElse(null) : null, data);
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString()
                ? Optional.of(value.stringValue()).filter(text -> !text.isBlank() && text.length() <= LONGEST)
                : Optional.empty();
    }

    private static Instant at(JsonNode body) {
        try {
            return OffsetDateTime.parse(body.path("timestamp").asString("")).toInstant();
        } catch (DateTimeException e) {
            throw new NotUnderstood("Its timestamp is no time with a zone");
        }
    }
}
