package frontdoor.endpoints;

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

/// Clients that call addresses which somebody else named. They connect to what was checked and to nothing else, follow
/// no redirect, keep no cookie, unpack nothing, and repeat nothing by themselves.
public final class PublicClient {

    /// An open connection goes to an address that was checked when it was made; after this it is checked anew.
    private static final TimeValue OPEN = TimeValue.ofMinutes(1);

    private static final TimeValue IDLE = TimeValue.ofMilliseconds(500);

    private PublicClient() {}

    /// @param connect how long connecting may take
    /// @param silence how long the other side may say nothing; a whole answer may take longer
    /// @param connections at most, to one host and to all
    public static CloseableHttpClient of(
            PublicAddresses addresses, Duration connect, Duration silence, int connections) {
        try {
            return of(addresses, connect, silence, connections, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has a default", e);
        }
    }

    /// @param trust whose certificates it believes
    static CloseableHttpClient of(
            PublicAddresses addresses, Duration connect, Duration silence, int connections, SSLContext trust) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(checked(addresses))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(silence))
                        .setTimeToLive(OPEN)
                        .setValidateAfterInactivity(IDLE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(silence.toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(Timeout.of(silence))
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
}
