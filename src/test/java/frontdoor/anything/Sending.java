package frontdoor.anything;

import frontdoor.testing.Browsing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Sends every form that was met, filled in anyhow, and counts what comes of it.
record Sending(int port, Tally tally) {

    private static final int THREADS = 4;
    private static final int AT_ONCE = 500; // requests by one person; then another one comes

    void all(List<Forms.Found> all) throws InterruptedException, ExecutionException {
        var turns = new ArrayList<Callable<Void>>();
        for (var found : all) {
            for (int done = 0; done < found.times(); done += AT_ONCE) {
                long seed = 31L * found.name().hashCode() + done;
                int times = Math.min(AT_ONCE, found.times() - done);
                turns.add(() -> turn(found, times, seed));
            }
        }
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            for (var turn : workers.invokeAll(turns)) {
                turn.get();
            }
        }
    }

    private Void turn(Forms.Found found, int times, long seed) {
        var generated = new Generated(seed);
        var last = "";
        try (var browser = new Browsing(port)) {
            var page = found.way().go(browser);
            var form = Form.on(page.text()).stream().filter(found::isSame).findFirst();
            if (form.isEmpty()) {
                tally.fail(found.name() + " is not there any more, at " + page.status() + page.location());
                return null;
            }
            var filling = new Filling(form.get(), found.aimed(), generated);
            for (int i = 0; i < times; i++) {
                boolean asked = form.get().method().equals("GET");
                var path = asked ? filling.query() : form.get().action();
                var body = asked ? null : filling.body();
                last = path + " " + (body == null ? "" : new String(body.bytes(), StandardCharsets.ISO_8859_1));
                var answer = browser.send(form.get().method(), path, body);
                tally.count(found.name(), answer, last);
                if (answer.location().contains("/done")) {
                    tally.sent(browser.cookie("__Host-visit"));
                }
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            tally.fail(found.name() + ": " + e + "\n    " + last);
        }
        return null;
    }
}
