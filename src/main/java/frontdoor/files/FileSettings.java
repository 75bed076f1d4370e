package frontdoor.files;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param clamav where ClamAV listens: `localhost:3310`, or `unix:/run/clamav/clamd.ctl`; null if the council runs none
@ConfigurationProperties("frontdoor.files")
record FileSettings(@Nullable String clamav) {

    private static final String UNIX = "unix:";

    FileSettings {
        if (clamav != null && !clamav.matches("unix:/.+|.+:\\d{1,5}")) {
            throw new IllegalArgumentException("frontdoor.files.clamav must be host:port, or unix: and a path");
        }
    }

    Optional<SocketAddress> scanner() {
        if (clamav == null) {
            return Optional.empty();
        }
        if (clamav.startsWith(UNIX)) {
            return Optional.of(UnixDomainSocketAddress.of(clamav.substring(UNIX.length())));
        }
        int colon = clamav.lastIndexOf(':');
        return Optional.of(InetSocketAddress.createUnresolved(
                clamav.substring(0, colon), Integer.parseInt(clamav.substring(colon + 1))));
    }
}
