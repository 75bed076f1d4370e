package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The app and plain JDBC by turns: the same operation, on the same database, in the same minute.
///
/// @param port of the app
/// @param warm the parts of the app whose code has run long enough for Java to have compiled it
record Contest(Plan plan, int port, Database database, Recorder recorder, Set<String> warm) {

    private static final Duration CONNECTED = Duration.ofSeconds(4); // until plain JDBC has prepared its statements
    private static final int PLANNED = 12; // times, until a connection has settled on the plans of its statements
    private static final int PREPARED_PER_SECOND = 2_000; // more than this machine could use up

    /// @param time of one turn
    List<Row> hold(Operation operation, Duration time) throws Exception {
        System.err.println("Measuring: " + operation.name());
        var numbers = new AtomicLong();
        var recordings = record(operation, numbers);
        turn(
                operation,
                numbers,
                4,
                warm.add(operation.part()) ? plan.warmUp() : plan.warmUp().dividedBy(10),
                List.of());
        turn(operation, numbers, 4, CONNECTED, recordings);
        var statements = recordings.getLast().statements();
        var rows = new ArrayList<Row>();
        for (int clients : plan.clients()) {
            var app = new ArrayList<Figure>();
            var raw = new ArrayList<Figure>();
            for (int round = 0; round < plan.rounds(); round++) {
                app.add(turn(operation, numbers, clients, time, List.of()));
                raw.add(turn(operation, numbers, clients, time, recordings));
            }
            rows.add(new Row(
                    operation.name(),
                    operation.hasGoal(),
                    statements,
                    clients,
                    Figure.median(app),
                    Figure.median(raw)));
            System.err.print(Report.line(rows.getLast()));
        }
        return rows;
    }

    /// Recorded the second time, so that what is read once and kept is not part of it.
    private List<Recording> record(Operation operation, AtomicLong numbers) throws Exception {
        int kinds = operation.kinds();
        long last = 2L * kinds;
        prepare(operation, 0, last);
        numbers.set(last);
        var recordings = new ArrayList<Recording>();
        for (int number = 0; number < last; number++) {
            var recording = recorder.record(operation.request(0, number), operation.values(0, number));
            if (number >= kinds) {
                recordings.add(recording);
            }
        }
        return List.copyOf(recordings);
    }

    /// @param recordings to replay; none to ask the app
    private Figure turn(Operation operation, AtomicLong numbers, int clients, Duration time, List<Recording> recordings)
            throws Exception {
        long from = numbers.get();
        long to = operation.usesUp() ? from + PREPARED_PER_SECOND * Math.max(1, time.toSeconds()) : Long.MAX_VALUE;
        if (operation.usesUp()) {
            prepare(operation, from, to);
        }
        var figure = Turn.take(
                clients,
                time,
                client -> recordings.isEmpty()
                        ? new AppClient(operation, client, new HttpLine(port), numbers, to)
                        : new RawClient(operation, client, database.connect(), recordings, numbers, to).warm());
        numbers.set(Math.max(numbers.get(), operation.usesUp() ? to : 0));
        return figure;
    }

    private void prepare(Operation operation, long from, long to) throws SQLException {
        try (Connection connection = database.connect()) {
            operation.prepare(connection, from, to);
        }
    }

    private record AppClient(Operation operation, int number, HttpLine line, AtomicLong numbers, long to)
            implements Turn.Client {

        @Override
        public boolean once() throws Exception {
            var request = operation.request(number, numbers.getAndIncrement());
            return request.isAnsweredBy(line.send(request));
        }

        @Override
        public boolean isOut() {
            return numbers.get() >= to - 32;
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }

    private record RawClient(
            Operation operation,
            int number,
            Connection connection,
            List<Recording> recordings,
            AtomicLong numbers,
            long to)
            implements Turn.Client {

        /// As the connections of the app are, which have long been in use.
        RawClient warm() throws Exception {
            for (int time = 0; time < PLANNED; time++) {
                once();
            }
            return this;
        }

        @Override
        public boolean once() throws Exception {
            long next = numbers.getAndIncrement();
            var recording = recordings.get((int) (next % recordings.size()));
            return recording.replay(connection, operation.values(number, next));
        }

        @Override
        public boolean isOut() {
            return numbers.get() >= to - 32;
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}
