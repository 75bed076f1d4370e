package frontdoor.files;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param clamav where ClamAV listens: `localhost:3310`, or `unix:/run/clamav/clamd.ctl`; null if the council runs none
/// @param store where new files are kept: `database` or `s3`. Older ones stay where they are and are read from there
/// @param s3 the store that speaks S3, or null if there is none
@ConfigurationProperties("frontdoor.files")
record FileSettings(
        @Nullable String clamav,
        @DefaultValue("database") String store,
        @Nullable S3 s3) {

    private static final String UNIX = "unix:";

    /// @param endpoint where it is, or null for Amazon's own in that region
    /// @param pathStyle whether the bucket stands in the path, as most servers but Amazon's want it
    record S3(
            @Nullable URI endpoint,
            String bucket,
            @DefaultValue("eu-west-2") String region,
            String key,
            String secret,
            @DefaultValue("true") boolean pathStyle) {

        /// Not the secret.
        @Override
        public String toString() {
            return "S3[" + endpoint + " " + bucket + "]";
        }
    }

    FileSettings {
        if (clamav != null && !clamav.matches("unix:/.+|.+:\\d{1,5}")) {
            throw new IllegalArgumentException("frontdoor.files.clamav must be host:port, or unix: and a path");
        }
        if (!store.equals("database") && !store.equals("s3")) {
            throw new IllegalArgumentException("frontdoor.files.store must be database or s3");
        }
        if (store.equals("s3") && s3 == null) {
            throw new IllegalArgumentException(
                    "frontdoor.files.store is s3: set frontdoor.files.s3.bucket, .key and .secret");
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

    boolean isInBucket() {
        return store.equals("s3");
    }
}
