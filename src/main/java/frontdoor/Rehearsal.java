package frontdoor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Reads pages for a while and then stops Frontdoor, so that Java can write down what it loads and what runs often.
/// `bin/train` asks for it, on a throw-away folder in which the made-up month is lived meanwhile. The next start, and
/// what is done soon after it, are quicker for it.
@Component
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(45);
    private static final List<String> PAGES = List.of(
            "/", "/services", "/services?q=bin", "/services/missed_bin", "/track", "/scorecard", "/contact", "/signin");

    private final ApplicationContext context;
    private final Environment environment;

    Rehearsal(ApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (environment.getProperty("frontdoor.rehearsal", Boolean.class, false)) {
            Thread.ofPlatform().name("rehearsal").start(this::rehearse);
        }
    }

    private void rehearse() {
        try (var http = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (System.nanoTime() < end) {
                for (var page : PAGES) {
                    http.send(HttpRequest.newBuilder(address(page)).build(), BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            LOG.warn("The rehearsal was cut short", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(SpringApplication.exit(context));
    }

    private URI address(String page) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + page);
    }
}
