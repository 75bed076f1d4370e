package frontdoor.listings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param hosts from which feeds are fetched wherever they are, also without HTTPS: in the council's own network
/// @param longest how long one page of a feed may take, whole
@ConfigurationProperties("frontdoor.listings")
record ListingSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("60s") Duration longest) {

    ListingSettings {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }
}
