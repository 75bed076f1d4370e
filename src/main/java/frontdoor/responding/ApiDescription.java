package frontdoor.responding;

import frontdoor.council.Council;
import frontdoor.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the addresses for partners' systems say of themselves, as OpenAPI 3.1, made once.
@Component
class ApiDescription {

    private final String openapi;

    ApiDescription(Settings settings, Council council, JsonMapper json) {
        try (var file = new ClassPathResource("responding/openapi.json").getInputStream()) {
            var node = (ObjectNode) json.readTree(file);
            ((ObjectNode) node.get("info")).put("title", "Referrals of " + council.name());
            ((ObjectNode) node.get("servers").get(0))
                    .put("url", settings.address().toString());
            this.openapi = node.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String openapi() {
        return openapi;
    }
}
