package frontdoor.files;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param clamav where ClamAV listens, `localhost:3310`; null if the council runs none
@ConfigurationProperties("frontdoor.files")
record FileSettings(@Nullable String clamav) {

    FileSettings {
        if (clamav != null && !clamav.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException("frontdoor.files.clamav must be host:port");
        }
    }

    Optional<InetSocketAddress> server() {
        if (clamav == null) {
            return Optional.empty();
        }
        int colon = clamav.lastIndexOf(':');
        return Optional.of(InetSocketAddress.createUnresolved(
                clamav.substring(0, colon), Integer.parseInt(clamav.substring(colon + 1))));
    }
}
