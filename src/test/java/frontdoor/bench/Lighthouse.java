package frontdoor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Lighthouse says of a page, as a telephone on a slow line has it: its own throttling, its own scores.
final class Lighthouse {

    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 6;
    private static final int TIMES = 3; // its scores differ by a few points from one time to the next
    private static final String LARGEST = "/audits/largest-contentful-paint/numericValue"; // ms

    private final int port;
    private final Path program;

    Lighthouse(int port) throws IOException, InterruptedException {
        this.port = port;
        var installed = new ProcessBuilder("bin/tool", "lighthouse")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var folder = new String(installed.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (installed.waitFor() != 0) {
            throw new IllegalStateException("Lighthouse could not be installed");
        }
        this.program = Path.of(folder, "node_modules/lighthouse/cli/index.js");
    }

    /// The time in the middle of three.
    ///
    /// @param name of the page, for people
    /// @param cookies without which the page is not shown
    List<Report.Goal> measure(String name, String path, Map<String, String> cookies)
            throws IOException, InterruptedException {
        System.err.println("Measuring: " + name);
        var reports = new ArrayList<JsonNode>();
        for (int time = 0; time < TIMES; time++) {
            reports.add(report(name, path, cookies));
        }
        reports.sort(Comparator.comparingDouble(report -> report.at(LARGEST).asDouble(Double.MAX_VALUE)));
        var said = reports.get(TIMES / 2);
        var goals = new ArrayList<Report.Goal>();
        goals.add(score(said, name, "performance", 95));
        goals.add(score(said, name, "accessibility", 100));
        goals.add(score(said, name, "best-practices", 100));
        var largest = said.at(LARGEST).asDouble(Double.NaN) / 1000;
        goals.add(new Report.Goal(name + ", largest part drawn, throttled", largest, 2.0, true, "s"));
        var requests = said.at("/audits/network-requests/details/items");
        long bytes = StreamSupport.stream(requests.spliterator(), false)
                .mapToLong(request -> request.path("transferSize").asLong(0))
                .sum();
        goals.add(new Report.Goal(name + ", transferred", bytes, MOST_BYTES, true, "bytes"));
        goals.add(new Report.Goal(name + ", requests", requests.size(), MOST_REQUESTS, true, ""));
        return goals;
    }

    private static Report.Goal score(JsonNode said, String name, String category, int goal) {
        var score = said.at("/categories/" + category + "/score").asDouble(Double.NaN);
        return new Report.Goal(name + ", Lighthouse " + category, Math.rint(100 * score), goal, false, "of 100");
    }

    private JsonNode report(String name, String path, Map<String, String> cookies)
            throws IOException, InterruptedException {
        var headers = Files.createTempFile("headers", ".json");
        var cookie = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        Files.writeString(
                headers,
                JsonMapper.shared().writeValueAsString(cookie.isEmpty() ? Map.of() : Map.of("Cookie", cookie)));
        var to = Path.of("target", "lighthouse-" + name.replace(' ', '-') + ".json");
        var process = new ProcessBuilder(
                        "node",
                        program.toString(),
                        "http://localhost:" + port + path,
                        "--quiet",
                        "--output=json",
                        "--output-path=" + to,
                        "--only-categories=performance,accessibility,best-practices",
                        "--extra-headers=" + headers,
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/lighthouse.log").toFile());
        process.environment().put("CHROME_PATH", System.getProperty("chromium", "/usr/bin/chromium"));
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException("Lighthouse failed at " + path + ". See target/lighthouse.log");
        }
        Files.delete(headers);
        return JsonMapper.shared().readTree(Files.readString(to));
    }
}
