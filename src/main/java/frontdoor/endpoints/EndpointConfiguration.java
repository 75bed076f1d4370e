package frontdoor.endpoints;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client that calls partners' systems, and the timed work of this module.
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    /// So many that no host of many partners makes one wait for another.
    private static final int CONNECTIONS = 1_000;
    /// An open connection goes to an address that was checked when it was made; after this it is checked anew.
    private static final TimeValue OPEN = TimeValue.ofMinutes(1);

    private static final TimeValue IDLE = TimeValue.ofMilliseconds(500);

    @Bean
    PublicAddresses.Names partnersNames() {
        return InetAddress::getAllByName;
    }

    @Bean
    PublicAddresses partnersAddresses(EndpointSettings settings, PublicAddresses.Names partnersNames) {
        return new PublicAddresses(settings.inside(), settings.ports(), partnersNames);
    }

    @Bean
    CloseableHttpClient partnersClient(PublicAddresses addresses, EndpointSettings settings) {
        try {
            return client(addresses, settings, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has a default", e);
        }
    }

    /// @param trust whose certificates it believes
    static CloseableHttpClient client(PublicAddresses addresses, EndpointSettings settings, SSLContext trust) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(checked(addresses))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.whole()))
                        .setTimeToLive(OPEN)
                        .setValidateAfterInactivity(IDLE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(settings.whole().toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(Timeout.of(settings.whole()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Frontdoor")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /// The client connects to what this gives, and asks nobody else.
    private static DnsResolver checked(PublicAddresses addresses) {
        return new DnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return addresses.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @Bean
    RecurringTask<Void> carryToPartners(Lanes lanes, EndpointSettings settings) {
        return Tasks.recurring("endpoints-carry", FixedDelay.of(settings.every()))
                .execute((_, _) -> lanes.run());
    }

    @Bean
    RecurringTask<Void> forgetDeliveries(Deliveries deliveries) {
        return Tasks.recurring("endpoints-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> deliveries.forget());
    }
}
