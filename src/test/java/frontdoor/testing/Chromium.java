package frontdoor.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One Chromium for the whole test run; a person is a context in it.
///
/// Now and then Chromium never answers that a context is closed, and whoever asked waits for ever. Then it is ended,
/// and the next person gets a new one.
final class Chromium {

    private static final Duration PATIENCE = Duration.ofSeconds(30); // a context closes in some milliseconds
    private static final List<String> NO_NETWORK = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static @Nullable Browser running;
    private static volatile boolean ended;

    private Chromium() {}

    static Browser running() {
        if (running == null || ended) {
            ended = false;
            running = PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(NO_NETWORK));
        }
        return running;
    }

    static void close(BrowserContext context) {
        close(context, PATIENCE);
    }

    static void close(BrowserContext context, Duration patience) {
        var closed = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> endUnless(closed, patience));
        try {
            context.close();
        } catch (PlaywrightException e) {
            if (!ended) {
                throw e;
            }
        } finally {
            closed.countDown();
        }
    }

    private static void endUnless(CountDownLatch closed, Duration patience) {
        try {
            if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ended = true;
                System.err.println("Chromium did not close a context. It is ended, and a new one is started.");
                processes().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/chromium"));
    }
}
