package frontdoor.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the person who runs Frontdoor chooses, beyond what Spring Boot offers. `docs/OPERATIONS.md` lists every
/// setting.
///
/// @param data the folder for all that is stored on disk
/// @param council the council's own folder of services, articles and words; null for the made-up council in the jar
/// @param demo whether the made-up council is to look lived in; never a council of one's own
/// @param address where residents reach it, with no slash at the end: links in letters start with it
@ConfigurationProperties("frontdoor")
public record Settings(
        @DefaultValue("data") Path data,
        @Nullable Path council,
        @DefaultValue("true") boolean demo,
        @DefaultValue("http://localhost:8080") URI address) {

    /// Whether this is the made-up council, for somebody to try.
    public boolean isDemo() {
        return demo && council == null;
    }
}
