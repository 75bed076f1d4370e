package frontdoor.endpoints;

import frontdoor.endpoints.Answer.Why;
import frontdoor.endpoints.PublicAddresses.NotPublic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Makes one request, in at most the time that one may take. It follows no redirect, keeps no cookie, unpacks
/// nothing, and repeats nothing by itself.
@Component
class Calling implements DisposableBean {

    private final CloseableHttpClient client;
    private final PublicAddresses addresses;
    private final Duration whole;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("endpoints-watch").factory());

    Calling(CloseableHttpClient partnersClient, PublicAddresses addresses, EndpointSettings settings, Clock clock) {
        this.client = partnersClient;
        this.addresses = addresses;
        this.whole = settings.whole();
        this.clock = clock;
    }

    /// Reads what is told of an answer while it is still open.
    @FunctionalInterface
    interface Reader {
        void read(ClassicHttpResponse response);
    }

    /// The status decides as soon as it is there: a body that drips or breaks off takes nothing back.
    Answer call(HttpUriRequestBase request) {
        return call(request, _ -> {});
    }

    Answer call(HttpUriRequestBase request, Reader reader) {
        long begun = System.nanoTime();
        var late = new AtomicBoolean();
        var watched = watch.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                whole.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var uri = request.getUri();
            if (addresses.refusal(uri.toString()).isPresent()) {
                return new Answer.Silence(Why.NOT_PUBLIC, Duration.ZERO);
            }
            var host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
            var response = client.executeOpen(host, request, null);
            try {
                reader.read(response);
                var text = Bodies.beginning(response);
                return new Answer.Said(
                        response.getCode(), RetryAfter.of(response, clock.instant()), text, since(begun));
            } finally {
                close(response);
            }
        } catch (IOException | URISyntaxException | RuntimeException failure) {
            return new Answer.Silence(late.get() ? Why.LATE : why(failure), since(begun));
        } finally {
            watched.cancel(false);
        }
    }

    /// A body that broke off says so again when it is closed. By then its status has been heard.
    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException brokenOff) {
            // nobody waits for the rest
        }
    }

    private static Why why(Exception failure) {
        return switch (failure) {
            case NotPublic _ -> Why.NOT_PUBLIC;
            case UnknownHostException _ -> Why.NAME;
            case SSLException _ -> Why.TLS;
            case ConnectException _, NoRouteToHostException _ -> Why.CONNECT;
            case InterruptedIOException _ -> Why.LATE;
            default -> Why.BROKEN;
        };
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
