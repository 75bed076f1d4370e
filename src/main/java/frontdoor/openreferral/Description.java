package frontdoor.openreferral;

import frontdoor.council.Council;
import frontdoor.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the feed says of itself, made once.
@Component
class Description {

    private static final String VERSION = "HSDS-UK-3.0"; // as validators take it apart to choose their rules
    private static final String PROFILE = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";

    private final String about;
    private final String openapi;

    Description(Settings settings, Council council, JsonMapper json) {
        var address = settings.address() + "/openreferral/v3";
        this.about = json.createObjectNode()
                .put("version", VERSION)
                .put("profile", PROFILE)
                .put("openapi_url", address + "/openapi.json")
                .toString();
        var file = (ObjectNode) read(json);
        var info = (ObjectNode) file.get("info");
        info.put("title", "Community directory of " + council.name());
        var contact = (ObjectNode) info.get("contact");
        contact.put("name", council.name())
                .put("email", council.email())
                .put("url", council.website().toString());
        ((ObjectNode) file.get("servers").get(0)).put("url", address);
        this.openapi = file.toString();
    }

    private static tools.jackson.databind.JsonNode read(JsonMapper json) {
        try (var file = new ClassPathResource("openreferral/openapi.json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String about() {
        return about;
    }

    String openapi() {
        return openapi;
    }
}
