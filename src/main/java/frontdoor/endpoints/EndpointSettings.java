package frontdoor.endpoints;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How partners' systems are called.
///
/// @param inside hosts that may be called by `http`, at any port, and at addresses that are not
/// public; none by default
/// @param ports that others may have besides 443
/// @param atOnce how many deliveries to one endpoint may be under way on one node
/// @param retryAfter the wait after each failed attempt; when all are used up the delivery has failed. The
/// default is the example of Standard Webhooks 1.0.0: 75 hours 35 minutes in all
/// @param connect how long a connection may take to be made
/// @param whole how long an attempt may take in all
/// @param lease how long what was taken is held before it falls due again; at least four times `whole`
/// @param overlap how long an old secret signs beside a new one
/// @param every how often it is looked for what is due
/// @param kept how long what was delivered is kept
@ConfigurationProperties("frontdoor.endpoints")
record EndpointSettings(
        @DefaultValue Set<String> inside,
        @DefaultValue Set<Integer> ports,
        @DefaultValue("4") int atOnce,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration whole,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("24h") Duration overlap,
        @DefaultValue("1s") Duration every,
        @DefaultValue("90d") Duration kept) {

    EndpointSettings {
        inside = Set.copyOf(inside);
        ports = Set.copyOf(ports);
        if (lease.compareTo(whole.multipliedBy(4)) < 0) {
            throw new IllegalArgumentException(
                    "frontdoor.endpoints.lease must be four times frontdoor.endpoints.whole or more");
        }
    }
}
