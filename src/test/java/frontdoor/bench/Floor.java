package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// The floor of a contact centre at work: advisers with a contact a minute each, and wallboards on the walls.
final class Floor {

    private static final int ADVISERS = 100;
    private static final int SCREENS = 20;
    private static final Duration CONTACT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(5); // as often as a wallboard asks
    private static final int TYPED = 8; // how often what is typed is kept during one contact
    private static final double TICKS = 100; // a second, in /proc
    private static final String SCREEN = "/desk/contact";

    private final Server server;
    private final long postmaster;
    private final Staff adviser;
    private final Staff supervisor;
    private final int people;
    private final LongAdder errors = new LongAdder();
    private final LongAdder contacts = new LongAdder();

    Floor(Server server, long postmaster, Staff adviser, Staff supervisor, int people) {
        this.server = server;
        this.postmaster = postmaster;
        this.adviser = adviser;
        this.supervisor = supervisor;
        this.people = people;
    }

    /// @param time how long everybody works
    void measure(Duration time, Report report) throws Exception {
        System.err.printf("Measuring: %d advisers and %d wallboards for %s%n", ADVISERS, SCREENS, time);
        var listening = listen();
        work(CONTACT); // warms up
        contacts.reset();
        errors.reset();
        double before = cpuSeconds();
        long begun = System.nanoTime();
        work(time);
        double share = (cpuSeconds() - before) / ((System.nanoTime() - begun) / 1e9);
        for (var each : listening) {
            each.close();
        }
        report.note("contacts logged on the floor", contacts.sum());
        report.add(new Report.Goal(
                "%d advisers, %d wallboards, cores in use".formatted(ADVISERS, SCREENS), share, 1, true, "cores"));
        report.add(new Report.Goal("errors on the floor", errors.sum(), 0, true, ""));
    }

    /// Each adviser's screen waits to be told that a call rings.
    private List<Socket> listen() throws IOException {
        var open = new ArrayList<Socket>();
        for (int number = 0; number < ADVISERS; number++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.getOutputStream()
                    .write(Request.page(
                                    SCREEN + "/ringing",
                                    adviser.cookies(number % adviser.sessions().size()))
                            .bytes(server.port()));
            open.add(socket);
        }
        return open;
    }

    private void work(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int number = 0; number < ADVISERS; number++) {
                int client = number;
                all.add(threads.submit(() -> advise(client, end)));
            }
            for (int number = 0; number < SCREENS; number++) {
                int client = number;
                all.add(threads.submit(() -> look(client, end)));
            }
            for (var each : all) {
                each.get();
            }
        }
    }

    private Void advise(int client, long end) throws Exception {
        var cookies = adviser.cookies(client % adviser.sessions().size());
        try (var line = new HttpLine(server.port())) {
            pause(CONTACT.multipliedBy(client).dividedBy(ADVISERS));
            for (long number = client; System.nanoTime() < end; number += ADVISERS) {
                contact(line, cookies, number);
            }
        }
        return null;
    }

    private void contact(HttpLine line, Map<String, String> cookies, long number) throws Exception {
        var command = UUID.randomUUID().toString();
        var phone = Filling.phone(number * 7919 % people);
        send(line, Request.page(SCREEN, cookies));
        send(line, new Request(SCREEN, cookies, Map.of("command", command, "q", phone), 303, ""));
        send(line, Request.page(SCREEN, cookies));
        for (int typed = 1; typed <= TYPED; typed++) {
            pause(CONTACT.dividedBy(TYPED + 1));
            var note = "They ask about their bins. ".repeat(typed);
            send(line, new Request(SCREEN + "/typing", cookies, Map.of("command", command, "note", note), 204, ""));
        }
        pause(CONTACT.dividedBy(TYPED + 1));
        var ended = Map.of(
                "command",
                command,
                "outcome",
                "resolved",
                "note",
                "Told them",
                "service",
                "missed_bin",
                "wrap-up",
                "yes");
        send(line, new Request(SCREEN, cookies, ended, 303, "logged"));
        send(line, Request.page(SCREEN + "?logged", cookies));
        contacts.increment();
    }

    private Void look(int client, long end) throws Exception {
        var cookies = supervisor.cookies(client % supervisor.sessions().size());
        try (var line = new HttpLine(server.port())) {
            while (System.nanoTime() < end) {
                send(line, Request.page("/desk/wallboard/events", cookies));
                send(line, Request.page("/desk/wallboard", cookies));
                pause(LOOK);
            }
        }
        return null;
    }

    private void send(HttpLine line, Request request) throws IOException {
        if (!request.isAnsweredBy(line.send(request))) {
            errors.increment();
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /// What the application and PostgreSQL have used so far, with what those used who have ended.
    private double cpuSeconds() {
        var handle = ProcessHandle.of(postmaster);
        return Stream.of(
                        Stream.of(server.process().toHandle()),
                        handle.stream(),
                        handle.stream().flatMap(ProcessHandle::descendants))
                .flatMap(each -> each)
                .mapToDouble(each -> ticks(each.pid()) / TICKS)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // utime, stime and those of children that have ended, the 14th to 17th of all.
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
