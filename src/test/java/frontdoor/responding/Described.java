package frontdoor.responding;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds each answer of the doors for partners' systems against what they say of themselves.
public final class Described {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode openapi;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    final Set<String> met = new TreeSet<>();

    public Described(String openapi) {
        this.openapi = JSON.readTree(openapi);
    }

    /// Fails if the address, the status, the type or the body is not as described.
    void holds(String method, String path, HttpResponse<?> answer) {
        var of = path.replaceAll("\\?.*", "")
                .replaceAll("/referrals/[^/]+", "/referrals/{id}")
                .replaceAll("/files/[^/]+", "/files/{file}");
        var operation = openapi.path("paths").path(of).path(method.toLowerCase(java.util.Locale.ROOT));
        var response = operation.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(response.isMissingNode())
                .as(method + " " + of + " answers " + answer.statusCode() + " and does not say so")
                .isFalse();
        var type = answer.headers().firstValue("content-type").orElse("").replaceAll(";.*", "");
        var schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as(of + " gives " + type).isFalse();
        if (answer.body() instanceof String body) {
            assertThat(faults((ObjectNode) schema, body)).as(body).isEmpty();
        }
        met.add(method + " " + of + " " + answer.statusCode());
    }

    Set<String> addresses() {
        return new TreeSet<>(openapi.get("paths").propertyNames());
    }

    /// Fails if a body that was sent and taken is none that is described.
    void takes(String body) {
        assertThat(faults((ObjectNode) JSON.readTree("{\"$ref\": \"#/components/schemas/Answer\"}"), body))
                .as(body)
                .isEmpty();
    }

    private java.util.List<?> faults(ObjectNode schema, String body) {
        var whole = schema.deepCopy();
        whole.set("components", openapi.get("components"));
        return schemas.getSchema(whole.toString(), InputFormat.JSON).validate(body, InputFormat.JSON);
    }
}
