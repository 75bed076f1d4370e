package frontdoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What was measured: as a table for people and as JSON for programs.
final class Report {

    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    /// A figure with a goal of its own.
    ///
    /// @param atMost whether the goal is an upper bound, rather than a lower one
    record Goal(String what, double figure, double goal, boolean atMost, String unit) {

        /// @param most milliseconds that 19 of 20 requests may take
        static Goal p95(Row row, double most) {
            var what = "%s, %d clients, p95".formatted(row.operation(), row.clients());
            return new Goal(what, row.app().p95(), most, true, "ms");
        }

        /// @param most times as long as plain JDBC that 19 of 20 requests may take
        static Goal besideJdbc(Row row, double most) {
            var what = "%s, %d clients, p95 beside JDBC".formatted(row.operation(), row.clients());
            return new Goal(what, row.app().p95() / row.raw().p95(), most, true, "times as long");
        }

        boolean passes() {
            return atMost ? figure <= goal : figure >= goal;
        }
    }

    Report(Plan plan) throws IOException {
        about.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put("cores", Runtime.getRuntime().availableProcessors());
        about.put("memory", first(Path.of("/proc/meminfo")));
        about.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("java", System.getProperty("java.vm.version"));
        about.put("load before", Files.readString(Path.of("/proc/loadavg")).strip());
        about.put("open cases", plan.sizes());
        about.put("people", plan.people());
        about.put("turns", plan.rounds() + " of " + plan.writing() + " (writing) or " + plan.reading() + " (reading)");
    }

    private static String first(Path file) throws IOException {
        return Files.readAllLines(file).getFirst().replaceAll("\\s+", " ");
    }

    void add(List<Row> more) {
        rows.addAll(more);
    }

    /// What a write waits for.
    void note(Database database) throws SQLException {
        for (var setting :
                List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            about.put("postgres " + setting, database.setting(setting));
        }
    }

    void note(String what, Object value) {
        about.put(what, value);
    }

    void add(Goal goal) {
        goals.add(goal);
    }

    /// Compares the same page of a long queue and a short one, at each number of clients.
    void compare(String what, List<Row> small, List<Row> large, double goal) {
        for (int i = 0; i < small.size(); i++) {
            double times = large.get(i).app().p50() / small.get(i).app().p50();
            add(new Goal(what + ", " + small.get(i).clients() + " clients", times, goal, true, "times as long"));
        }
    }

    void write(Path json) throws IOException {
        var file = new LinkedHashMap<String, Object>();
        file.put("about", about);
        file.put("rows", rows.stream().map(Report::json).toList());
        file.put("goals", goals.stream().map(Report::json).toList());
        Files.write(json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("operation", row.operation());
        json.put("statements", row.statements());
        json.put("clients", row.clients());
        json.put("app", row.app());
        json.put("jdbc", row.raw());
        json.put("ratio", row.ratio());
        json.put("goal", row.hasGoal() ? Row.GOAL : 0);
        json.put("passes", row.passes());
        return json;
    }

    private static Map<String, Object> json(Goal goal) {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", goal.what());
        json.put("figure", goal.figure());
        json.put("goal", (goal.atMost() ? "at most " : "at least ") + goal.goal());
        json.put("unit", goal.unit());
        json.put("passes", goal.passes());
        return json;
    }

    String table() {
        var text = new StringBuilder();
        about.forEach((name, value) -> text.append("- %s: %s%n".formatted(name, value)));
        text.append("""

                | operation | statements | clients | app a second | p50 | p95 | p99 ms | JDBC a second | p50 | p95 | p99 ms | errors | ratio | goal 0.50 |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
                """);
        rows.forEach(row -> text.append(line(row)));
        text.append("""

                | figure | measured | goal | |
                |---|--:|--:|---|
                """);
        for (var goal : goals) {
            text.append("| %s | %,.2f %s | %s %,.2f | %s |%n"
                    .formatted(
                            goal.what(),
                            goal.figure(),
                            goal.unit(),
                            goal.atMost() ? "≤" : "≥",
                            goal.goal(),
                            word(goal.passes())));
        }
        return text.toString();
    }

    static String line(Row row) {
        var app = row.app();
        var raw = row.raw();
        return "| %s | %d | %d | %,.0f | %.2f | %.2f | %.2f | %,.0f | %.2f | %.2f | %.2f | %d | %.2f | %s |%n"
                .formatted(
                        row.operation(),
                        row.statements().size(),
                        row.clients(),
                        app.perSecond(),
                        app.p50(),
                        app.p95(),
                        app.p99(),
                        raw.perSecond(),
                        raw.p50(),
                        raw.p95(),
                        raw.p99(),
                        app.errors() + raw.errors(),
                        row.ratio(),
                        row.hasGoal() || !row.passes() ? word(row.passes()) : "no goal");
    }

    private static String word(boolean passes) {
        return passes ? "PASS" : "FALLS SHORT";
    }
}
