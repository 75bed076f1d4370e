package frontdoor.endpoints;

import frontdoor.kernel.Settings;
import org.springframework.stereotype.Component;

/// Who we are to partners' systems: `frontdoor.address`.
@Component
class OwnOrigin {

    private final Settings settings;

    OwnOrigin(Settings settings) {
        this.settings = settings;
    }

    /// What events come from: `https://council.example.org`.
    String source() {
        return settings.address().toString();
    }

    /// The name by which an endpoint says that it wants what we send: `council.example.org`.
    String host() {
        var host = settings.address().getHost();
        return host == null ? "localhost" : host;
    }
}
