package frontdoor.bench;

import frontdoor.FrontDoor;
import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.Endpoints.Adding.Added;
import frontdoor.endpoints.PartnerEvent;
import frontdoor.endpoints.RawReceiver;
import frontdoor.endpoints.Receiver;
import frontdoor.kernel.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How fast partners' systems are told, and whether those that are slow or dead make others
/// wait. The application runs in this process with its own durable PostgreSQL; the receivers
/// are real and on this machine.
///
/// Run `mvn -q test-compile` and then, with the class path of the tests:
/// `java -Xmx1g -cp … frontdoor.bench.Delivering [seconds] [notices an hour]`.
final class Delivering {

    private static final Path DATA = Path.of("target/delivering-data").toAbsolutePath();
    private static final Actor BENCH = Actor.system("bench");
    private static final int EVENTS = 6_000;
    private static final int BATCH = 100;
    private static final int RECIPIENTS = 60;
    private static final int ILL = 20;

    private final Endpoints endpoints;
    private final JdbcClient jdbc;

    private Delivering(ConfigurableApplicationContext context) {
        this.endpoints = context.getBean(Endpoints.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int perHour = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        try (var context = new SpringApplicationBuilder(FrontDoor.class)
                .run(
                        "--spring.config.location=classpath:/application.properties", // and not that of the tests
                        "--frontdoor.data=" + DATA,
                        "--frontdoor.demo=false",
                        "--frontdoor.endpoints.inside=localhost",
                        "--server.port=" + Integer.getInteger("bench.port", 8130),
                        "--management.server.port=0",
                        "--logging.level.root=warn")) {
            var delivering = new Delivering(context);
            delivering.throughput(1);
            delivering.throughput(10);
            delivering.beside(seconds, perHour);
        }
    }

    /// Hands over many events at once, and waits until the last has arrived.
    private void throughput(int partners) throws InterruptedException {
        try (var receiver = Receiver.start()) {
            var names = new ArrayList<String>();
            for (int i = 0; i < partners; i++) {
                names.add(fresh());
                prove(names.getLast(), receiver.address() + i);
            }
            var begun = System.nanoTime();
            for (int i = 0; i < EVENTS; i += BATCH) {
                var batch = new ArrayList<PartnerEvent>();
                for (int j = 0; j < BATCH; j++) {
                    batch.add(event(names.get(j % partners)));
                }
                endpoints.accept(batch);
            }
            while (receiver.count() < EVENTS
                    && System.nanoTime() - begun < Duration.ofMinutes(3).toNanos()) {
                Thread.sleep(5);
            }
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%,d events to %d endpoint(s): %.1f s, %.0f a second%n",
                    receiver.count(), partners, took, receiver.count() / took);
        }
    }

    /// Tells sixty at a time while a third of them say nothing, or answer after ten seconds.
    private void beside(int seconds, int perHour) throws InterruptedException {
        var told = new ConcurrentHashMap<String, Long>();
        var waits = new ConcurrentLinkedQueue<Long>();
        var names = new ArrayList<String>();
        var ill = new ArrayList<AutoCloseable>();
        try (var healthy = Receiver.start()) {
            healthy.answers(exchange -> {
                var id = exchange.getRequestHeaders().getFirst("webhook-id");
                waits.add(System.nanoTime() - told.getOrDefault(id, System.nanoTime()));
                Receiver.answer(exchange, 204);
            });
            for (int i = 0; i < RECIPIENTS; i++) {
                names.add(fresh());
                if (i < ILL / 2) {
                    var dead = RawReceiver.start(RawReceiver::silence);
                    ill.add(dead);
                    force(names.getLast(), dead.address());
                } else if (i < ILL) {
                    var slow = Receiver.start();
                    slow.answers(exchange -> {
                        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
                        Receiver.answer(exchange, 204);
                    });
                    ill.add(slow);
                    prove(names.getLast(), slow.address());
                } else {
                    prove(names.getLast(), healthy.address() + i);
                }
            }
            int notices = tell(names, told, seconds, perHour);
            int expected = notices * (RECIPIENTS - ILL);
            var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (waits.size() < expected && System.nanoTime() < until) {
                Thread.sleep(20);
            }
            print(notices, expected, waits.stream().sorted().toList());
        } finally {
            for (var each : ill) {
                close(each);
            }
        }
    }

    private int tell(List<String> names, Map<String, Long> told, int seconds, int perHour) throws InterruptedException {
        long pause = Duration.ofHours(1).toNanos() / perHour;
        long begun = System.nanoTime();
        int notices = 0;
        while (System.nanoTime() - begun < Duration.ofSeconds(seconds).toNanos()) {
            var events = names.stream().map(Delivering::event).toList();
            long now = System.nanoTime();
            events.forEach(event -> told.put(event.id(), now));
            endpoints.accept(events);
            notices++;
            Thread.sleep(Duration.ofNanos(Math.max(0, begun + notices * pause - System.nanoTime())));
        }
        return notices;
    }

    private static void print(int notices, int expected, List<Long> waits) {
        if (waits.isEmpty()) {
            System.out.println("Nothing arrived");
            return;
        }
        System.out.printf(
                "%d notices to %d recipients, %d of them ill: %d of %d to the healthy; median %d ms, 95%% %d ms, last %d ms%n",
                notices,
                RECIPIENTS,
                ILL,
                waits.size(),
                expected,
                millis(waits, 0.5),
                millis(waits, 0.95),
                waits.getLast() / 1_000_000);
    }

    private static long millis(List<Long> sorted, double share) {
        return sorted.get((int) (sorted.size() * share)) / 1_000_000;
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void prove(String partner, String address) {
        var added = (Added) endpoints.add(partner, address, false, BENCH);
        endpoints.prove(added.id(), BENCH);
    }

    private void force(String partner, String address) {
        endpoints.add(partner, address, false, BENCH);
        jdbc.sql("update endpoints.endpoint set state = 'active' where partner = ?")
                .param(partner)
                .update();
    }

    private static String fresh() {
        return "p" + UUID.randomUUID();
    }

    private static PartnerEvent event(String partner) {
        return new PartnerEvent(
                partner,
                "notice.sent",
                "FD-7K2M-9QXA",
                UUID.randomUUID().toString(),
                Instant.now(),
                Map.of("reference", "FD-7K2M-9QXA"));
    }
}
