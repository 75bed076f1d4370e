package frontdoor.responding;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a system is told when nothing came of its request.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
@Component
class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    ObjectNode of(Fault fault, String detail) {
        return json.createObjectNode()
                .put("type", "urn:frontdoor:problem:" + fault.key())
                .put("title", fault.status().getReasonPhrase())
                .put("status", fault.status().value())
                .put("detail", detail)
                .put("code", fault.name())
                .put("fault", "sender");
    }
}
