package frontdoor.calls;

import frontdoor.people.Phone;
import frontdoor.webhooks.Hook;
import frontdoor.webhooks.Listener;
import frontdoor.webhooks.NotUnderstood;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Hears the telephone system. `type` is `call.` or `agent.` and what happened, and `timestamp` says when. `data` has
/// `call`, `queue`, `extension` and `number`, as far as they are known.
@Component
class Telephone implements Listener {

    private static final int LONGEST = 200; // characters of an id

    private final Calls calls;

    Telephone(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String source() {
        return "telephone";
    }

    @Override
    public void hear(Hook hook) {
        var body = hook.body();
        var type = text(body, "type").orElseThrow(() -> new NotUnderstood("It has no type"));
        var at = at(body);
        var data = body.path("data");
        if (type.startsWith("call.")) {
            calls.happened(call(kind(CallEvent.Kind.class, type, "call."), at, data));
        } else if (type.startsWith("agent.")) {
            var extension = needed(data, "extension");
            calls.happened(new AgentEvent(
                    extension, kind(AgentEvent.State.class, type, "agent."), at, calls.staffAt(extension)));
        } else {
            throw new NotUnderstood("Its type is neither call nor agent");
        }
    }

    private CallEvent call(CallEvent.Kind kind, Instant at, JsonNode data) {
        var extension = text(data, "extension").orElse(null);
        return new CallEvent(
                needed(data, "call"),
                kind,
                at,
                text(data, "queue").orElse(null),
                extension,
                extension == null ? null : calls.staffAt(extension),
                text(data, "number").flatMap(Phone::typed).orElse(null));
    }

    private static <E extends Enum<E>> E kind(Class<E> of, String type, String prefix) {
        try {
            return Enum.valueOf(of, type.substring(prefix.length()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("Its type is not one that we know");
        }
    }

    private static Instant at(JsonNode body) {
        try {
            return OffsetDateTime.parse(text(body, "timestamp").orElse("")).toInstant();
        } catch (DateTimeException e) {
            throw new NotUnderstood("Its timestamp is no time with a zone");
        }
    }

    private static String needed(JsonNode data, String field) {
        return text(data, field).orElseThrow(() -> new NotUnderstood("Its data has no " + field));
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString()
                ? Optional.of(value.stringValue()).filter(text -> !text.isBlank() && text.length() <= LONGEST)
                : Optional.empty();
    }
}
