package frontdoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/// Runs everything, one thing after the other: what each figure is stands in `docs/BENCHMARK.md`.
final class Bench {

    private static final Path DATA = Path.of("target/bench-data").toAbsolutePath();
    private static final Path JSON = Path.of("target/bench.json");
    private static final int PORT = Integer.getInteger("bench.port", 8110);
    private static final String QUEUE = "inspectors";
    private static final int PAGE = 50; // lines
    private static final long MOVED = 2_000_000; // the numbers of the cases to move start here

    private final Plan plan;
    private final Server server;
    private final Database database;
    private final Connection connection;

    private Bench(Plan plan, Server server) throws IOException, SQLException {
        this.plan = plan;
        this.server = server;
        this.database = Database.of(DATA);
        this.connection = database.connect();
    }

    public static void main(String[] args) throws Exception {
        var plan = Plan.of(args);
        delete(DATA);
        var report = new Report(plan);
        try {
            Server.start(DATA, PORT, true, List.of("--frontdoor.demo=false"))
                    .ready()
                    .close(); // makes the staff
            var sixty = SixtyPartners.options();
            try (var server = Server.start(DATA, PORT, true, sixty)) {
                new Bench(plan, server).run(sixty, report);
            }
            if (plan.part() == Plan.Part.ALL) {
                Starts.measure(plan, DATA, PORT, report);
            }
        } catch (Exception e) {
            report.note("broken off", e.toString());
            e.printStackTrace();
        }
        report.write(JSON);
        System.out.println(report.table());
    }

    private void run(List<String> sixty, Report report) throws Exception {
        report.note(database);
        report.add(new Report.Goal("decide, on one core", DecideBench.perSecond(), 50_000, false, "a second"));
        try (var recorder = Recorder.start(DATA, database, sixty)) {
            var contest = new Contest(plan, PORT, database, recorder, new HashSet<>());
            new Filling(connection).begin();
            if (plan.part() == Plan.Part.HUB) {
                hub(contest, recorder, report);
                return;
            }
            if (plan.part() == Plan.Part.DESK) {
                people();
                desk(contest, report);
                return;
            }
            report.add(contest.hold(new Opening(), plan.writing()));
            if (plan.part() == Plan.Part.OPENING) {
                return;
            }
            new Residents(PORT, new Filling(connection)).measure(plan.drafts(), contest, report);
            if (plan.part() == Plan.Part.RESIDENTS) {
                search(contest, report);
                return;
            }
            long pattern = new Filling(connection).number("""
                            select min(id) from cases.kase
                            where service = 'missed_bin' and stage = 'with_crew' and revision = 1
                            """);
            var officer = Staff.signIn("tam", DATA, PORT, database, plan.mostClients());
            report.add(contest.hold(Moving.asking(officer, pattern, MOVED), plan.writing()));
            var supervisor = Staff.signIn("ash", DATA, PORT, database, plan.mostClients());
            queues(contest, report, supervisor, pattern);
            find(contest, report, supervisor);
            desk(contest, report);
            search(contest, report);
            hub(contest, recorder, report);
        }
        report.add(new Report.Goal("memory of the app after the load", server.residentMegabytes(), 600, true, "MB"));
        report.note("memory of PostgreSQL after the load, MB", Server.postgresMegabytes(database.postmaster()));
        connection.close();
    }

    private void queues(Contest contest, Report report, Staff staff, long pattern) throws Exception {
        var first = new TreeMap<Integer, List<Row>>();
        var thousandth = new TreeMap<Integer, List<Row>>();
        int loaded = 0;
        for (int size : plan.sizes()) {
            System.err.printf("Loading the queue up to %,d cases%n", size);
            new Filling(connection).cases(pattern, QUEUE, loaded, size);
            database.settle();
            loaded = size;
            var address = "/desk/queue/" + QUEUE;
            var name = " page of a queue of %,d".formatted(size);
            first.put(size, contest.hold(Reading.page("first" + name, staff, address), plan.reading()));
            int page = Math.min(1000, size / PAGE);
            var after = address + "?after=" + cursor((page - 1) * PAGE);
            thousandth.put(size, contest.hold(Reading.page(page + "th" + name, staff, after), plan.reading()));
            report.add(first.get(size));
            report.add(thousandth.get(size));
        }
        compare(report, "first page", first);
        compare(report, "thousandth page", thousandth);
    }

    private void compare(Report report, String page, TreeMap<Integer, List<Row>> rows) {
        report.compare(
                "%s of %,d cases against %,d".formatted(page, rows.lastKey(), rows.firstKey()),
                rows.firstEntry().getValue(),
                rows.lastEntry().getValue(),
                1.5);
    }

    /// As a page shows it, after so many lines of the queue.
    private String cursor(int lines) throws SQLException {
        return new Filling(connection).text("""
                select priority || '_' || to_char(due_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id from cases.kase
                where closed_at is null and queue = '%s' order by priority, due_at, id offset %d limit 1
                """.formatted(QUEUE, lines - 1));
    }

    private void people() throws SQLException {
        System.err.printf("Loading %,d people%n", plan.people());
        new Filling(connection).people(plan.people());
        database.settle();
    }

    private void find(Contest contest, Report report, Staff staff) throws Exception {
        people();
        for (var find : List.of(
                Reading.find("reference", staff, plan.people(), Filling::reference),
                Reading.find("postcode", staff, plan.people(), Filling::postcode),
                Reading.find("telephone number", staff, plan.people(), Filling::phone))) {
            report.add(contest.hold(find, plan.reading()));
        }
    }

    private void desk(Contest contest, Report report) throws Exception {
        System.err.printf("Loading %,d contacts%n", 10L * plan.people());
        new Filling(connection).contacts(plan.people());
        database.settle();
        var adviser = Staff.signIn("sam", DATA, PORT, database, plan.mostClients());
        new Advisers(PORT, adviser, new Filling(connection)).measure(plan.people(), contest, report);
        var supervisor = Staff.signIn("ash", DATA, PORT, database, plan.mostClients());
        new Floor(server, database.postmaster(), adviser, supervisor, plan.people()).measure(plan.floor(), report);
    }

    private void hub(Contest contest, Recorder recorder, Report report) throws Exception {
        var registrar = Staff.signIn("reg", DATA, PORT, database, plan.mostClients());
        new Telling(PORT, registrar, new Filling(connection), recorder.endpoints()).measure(contest, report);
        new Hub(new Filling(connection), database).measure(plan, contest, report);
    }

    private void search(Contest contest, Report report) throws Exception {
        var searching = new Searching(new Filling(connection).findings(2_000));
        database.settle();
        var rows = contest.hold(searching, plan.reading());
        report.add(rows);
        report.add(Report.Goal.p95(rows.getLast(), 30));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path :
                    new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(path);
            }
        }
    }
}
