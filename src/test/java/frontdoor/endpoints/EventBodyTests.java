package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import frontdoor.kernel.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our events are CloudEvents 1.0: they fit its JSON schema, and a reader that passes its four conformance
/// cases for HTTP (`cloudevents/http-protocol-binding.feature`) reads them.
class EventBodyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SCHEMA = Path.of("src/test/resources/cloudevents/cloudevents.schema.json");

    /// What a receiver makes of a request.
    private record Event(Map<String, String> attributes, JsonNode data) {}

    @Test
    void ourEventsFitTheSchema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(new String(ours(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"specversion\": \"1.0\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aReaderReadsOurs() {
        var event = read(Map.of("content-type", EventBody.TYPE), ours());

        assertThat(event.attributes())
                .containsEntry("specversion", "1.0")
                .containsEntry("id", "event-1")
                .containsEntry("source", "https://council.example.org")
                .containsEntry("type", "referral.sent")
                .containsEntry("subject", "FD-7K2M-9QXA")
                .containsEntry("time", "2026-11-23T09:30:00Z")
                .containsEntry("datacontenttype", "application/json")
                .containsEntry("sequence", "0000000000000000042");
        assertThat(event.data()).isEqualTo(JSON.readTree("{\"reference\": \"FD-7K2M-9QXA\"}"));
        assertThat(event.attributes().keySet()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    private static byte[] ours() {
        var settings = new Settings(Path.of("data"), null, false, URI.create("https://council.example.org"));
        return new EventBody(JSON, new OwnOrigin(settings))
                .of(
                        42,
                        "event-1",
                        "referral.sent",
                        "FD-7K2M-9QXA",
                        Instant.parse("2026-11-23T09:30:00Z"),
                        "{\"reference\": \"FD-7K2M-9QXA\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
    void binaryContentMode(String contentType) {
        var headers = Map.of(
                "Host", "example.com",
                "ce-specversion", "1.0",
                "ce-type", "com.example.someevent",
                "ce-time", "2018-04-05T03:56:24Z",
                "ce-id", "1234-1234-1234",
                "ce-source", "/mycontext/subcontext",
                "Content-Type", contentType);

        var event = read(headers, "{\n    \"message\": \"Hello World!\"\n}".getBytes(StandardCharsets.UTF_8));

        assertThat(event.attributes()).isEqualTo(expected(contentType));
        assertThat(event.data()).isEqualTo(JSON.readTree("{\"message\": \"Hello World!\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+json", "application/cloudevents+json; charset=utf-8"})
    void structuredContentMode(String contentType) {
        var body = """
                {
                    "specversion": "1.0",
                    "type": "com.example.someevent",
                    "time": "2018-04-05T03:56:24Z",
                    "id": "1234-1234-1234",
                    "source": "/mycontext/subcontext",
                    "datacontenttype": "application/json",
                    "data": {
                        "message": "Hello World!"
                    }
                }
                """;

        var event = read(Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));

        assertThat(event.attributes()).isEqualTo(expected("application/json"));
        assertThat(event.data()).isEqualTo(JSON.readTree("{\"message\": \"Hello World!\"}"));
    }

    private static Map<String, String> expected(String contentType) {
        return Map.of(
                "id", "1234-1234-1234",
                "specversion", "1.0",
                "type", "com.example.someevent",
                "source", "/mycontext/subcontext",
                "time", "2018-04-05T03:56:24Z",
                "datacontenttype", contentType);
    }

    private static Event read(Map<String, String> headers, byte[] body) {
        var attributes = new LinkedHashMap<String, String>();
        var lower = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        var type = lower.getOrDefault("content-type", "");
        if (type.split(";")[0].equals("application/cloudevents+json")) {
            var event = JSON.readTree(body);
            event.properties().stream()
                    .filter(each -> !each.getKey().equals("data"))
                    .forEach(each ->
                            attributes.put(each.getKey(), each.getValue().asString()));
            return new Event(attributes, event.get("data"));
        }
        lower.forEach((name, value) -> {
            if (name.startsWith("ce-")) {
                attributes.put(name.substring(3), value);
            }
        });
        attributes.put("datacontenttype", type);
        return new Event(attributes, JSON.readTree(body));
    }
}
