package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The connection goes to the address that was checked, and to the machine that can show
/// that the name is its own.
class CallingTests {

    private static final String NAME = "partner.example.org";
    private static final String WORD = "changeit";

    @TempDir
    Path folder;

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aNameIsLookedUpOnceAndIsWhatTheServerMustShow() throws Exception {
        var context = context(NAME);
        var server = server(context);
        try {
            var answer = call(context, Set.of(NAME), NAME, server, "127.0.0.1");

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Said.class, said -> assertThat(said.status()).isEqualTo(204));
            assertThat(hosts).containsExactly(NAME + ":" + server.getAddress().getPort());
            assertThat(looks).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatShowsAnotherNameGetsNothing() throws Exception {
        var context = context("other.example.org");
        var server = server(context);
        try {
            assertThat(call(context, Set.of(NAME), NAME, server, "127.0.0.1"))
                    .isInstanceOfSatisfying(
                            Answer.Silence.class,
                            silence -> assertThat(silence.why()).isEqualTo(Answer.Why.TLS));
            assertThat(hosts).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aNameThatMeansOneOfOurOwnMachinesIsNotCalled() throws Exception {
        var context = context(NAME);
        var server = server(context);
        try {
            for (var address : List.of("127.0.0.1", "10.0.0.1", "::1", "169.254.169.254", "::ffff:127.0.0.1")) {
                assertThat(call(context, Set.of(), NAME, server, "1.1.1.1", address))
                        .as(address)
                        .isInstanceOfSatisfying(
                                Answer.Silence.class,
                                silence -> assertThat(silence.why()).isEqualTo(Answer.Why.NOT_PUBLIC));
            }
            assertThat(hosts).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aNameThatChangesItsAddressBetweenTwoLooksGainsNothing() throws Exception {
        var context = context(NAME);
        var server = server(context);
        try {
            PublicAddresses.Names turning = _ ->
                    new InetAddress[] {InetAddress.ofLiteral(looks.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")};
            assertThat(call(context, Set.of(), server, turning))
                    .isInstanceOfSatisfying(
                            Answer.Silence.class,
                            silence -> assertThat(silence.why()).isEqualTo(Answer.Why.NOT_PUBLIC));
            assertThat(looks).hasValue(1);
            assertThat(call(context, Set.of(), server, turning))
                    .isInstanceOfSatisfying(
                            Answer.Silence.class,
                            silence -> assertThat(silence.why()).isEqualTo(Answer.Why.NOT_PUBLIC));
            assertThat(hosts).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aNameWithoutAnAddressIsSaidSo() throws Exception {
        var context = context(NAME);
        var server = server(context);
        try {
            assertThat(call(context, Set.of(), server, host -> {
                        throw new UnknownHostException(host);
                    }))
                    .isInstanceOfSatisfying(
                            Answer.Silence.class,
                            silence -> assertThat(silence.why()).isEqualTo(Answer.Why.NAME));
        } finally {
            server.stop(0);
        }
    }

    private Answer call(SSLContext context, Set<String> inside, String host, HttpsServer server, String... found)
            throws IOException {
        return call(context, inside, server, name -> {
            looks.incrementAndGet();
            assertThat(name).isEqualTo(host);
            return List.of(found).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        });
    }

    private static Answer call(SSLContext context, Set<String> inside, HttpsServer server, PublicAddresses.Names names)
            throws IOException {
        int port = server.getAddress().getPort();
        var settings = new EndpointSettings(
                inside,
                Set.of(port),
                4,
                List.of(Duration.ofSeconds(5)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofSeconds(1),
                Duration.ofDays(90));
        var addresses = new PublicAddresses(inside, Set.of(port), names);
        try (var client = PublicClient.of(addresses, settings.connect(), settings.whole(), 10, context)) {
            var calling = new Calling(client, addresses, settings, Clock.systemUTC());
            var answer = calling.call(new HttpPost("https://" + NAME + ":" + port + "/events"));
            calling.destroy();
            return answer;
        }
    }

    private HttpsServer server(SSLContext context) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    /// A certificate of the name, which is believed too.
    private SSLContext context(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, WORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
