package frontdoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long the application takes to its first answer, on the data that the other measurements left behind.
final class Starts {

    private static final double PLAIN = 8; // seconds
    private static final double CACHED = 3;

    private Starts() {}

    static void measure(Plan plan, Path data, int port, Report report) throws IOException {
        measure("start to the first answer, plain", false, PLAIN, plan, data, port, report);
        measure("start to the first answer, with the cache of classes", true, CACHED, plan, data, port, report);
    }

    private static void measure(String what, boolean cached, double goal, Plan plan, Path data, int port, Report report)
            throws IOException {
        System.err.println("Measuring: " + what);
        var seconds = new ArrayList<Double>();
        long memory = 0;
        for (int i = 0; i < plan.starts(); i++) {
            try (var server = Server.start(data, port, cached, List.of())) {
                seconds.add(server.started().toMillis() / 1000.0);
                memory = server.residentMegabytes();
            }
        }
        seconds.sort(Double::compare);
        report.add(new Report.Goal(what, seconds.get(seconds.size() / 2), goal, true, "s"));
        report.add(new Report.Goal("memory of the app after " + what, memory, 600, true, "MB"));
    }
}
