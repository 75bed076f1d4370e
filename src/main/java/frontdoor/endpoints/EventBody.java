package frontdoor.endpoints;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// An event as it travels: [CloudEvents
/// 1.0](https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md) in structured JSON.
///
/// `sequence` is what of two events about one subject tells the later: it grows, and has gaps. The order in
/// which they arrive is not promised, since one may have to be tried again.
@Component
class EventBody {

    static final String TYPE = "application/cloudevents+json; charset=utf-8";

    private final JsonMapper json;
    private final OwnOrigin origin;

    EventBody(JsonMapper json, OwnOrigin origin) {
        this.json = json;
        this.origin = origin;
    }

    /// The same over all attempts, byte for byte.
    ///
    /// @param number of the delivery
    byte[] of(long number, String id, String type, String subject, Instant time, String data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", origin.source());
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("sequence", "%019d".formatted(number)); // compared as text
        event.put("data", json.readTree(data));
        return json.writeValueAsBytes(event);
    }
}
