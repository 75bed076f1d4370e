package frontdoor.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The statements of one request, to be sent again by plain JDBC: same text, same parameters but for what must differ
/// each time, same transactions. A number that one returned is given to those after it, as the application did.
///
/// @param numbers by name, as they were when it was recorded
record Recording(List<Line> lines, Map<String, Object> numbers) {

    sealed interface Line {
        record Transaction(Method call, Object[] args) implements Line {}

        /// @param returned the names of numbers it returned, by column
        record Statement(String sql, List<Parameter> parameters, int rows, Map<String, String> returned)
                implements Line {}
    }

    record Parameter(Method call, Object[] args, Varying value) {}

    /// @param values what will be different each time, as it was when the request was recorded
    static Recording of(List<Step> steps, Map<String, Object> values) {
        var wording = new Wording(values);
        var numbers = new HashMap<String, Object>();
        var lines = new ArrayList<Line>();
        for (var step : steps) {
            lines.add(
                    switch (step) {
                        case Step.Transaction change -> new Line.Transaction(change.call(), change.args());
                        case Step.Sent sent ->
                            new Line.Statement(
                                    sent.sql(),
                                    parameters(sent, wording),
                                    sent.rows()[0],
                                    learnt(sent.numbers(), lines.size(), wording, numbers));
                    });
        }
        return new Recording(List.copyOf(lines), Map.copyOf(numbers));
    }

    private static List<Parameter> parameters(Step.Sent sent, Wording wording) {
        return sent.bindings().stream()
                .map(each -> new Parameter(each.call(), each.args(), wording.varying(each.args()[1])))
                .toList();
    }

    private static Map<String, String> learnt(
            Map<String, Long> read, int line, Wording wording, Map<String, Object> numbers) {
        var names = new HashMap<String, String>();
        read.forEach((column, number) -> {
            var name = "%s of %d".formatted(column, line);
            if (wording.learn(number, name)) {
                names.put(column, name);
                numbers.put(name, number);
            }
        });
        return Map.copyOf(names);
    }

    List<String> statements() {
        return lines.stream()
                .filter(Line.Statement.class::isInstance)
                .map(line -> ((Line.Statement) line).sql())
                .toList();
    }

    /// Sends it all again, and reads every column of every row.
    ///
    /// @return whether each statement found or changed something where the recorded one did
    boolean replay(Connection connection, Map<String, Object> values) throws SQLException {
        var fresh = new Wording.Fresh(numbers);
        values.forEach(fresh::put);
        boolean alike = true;
        for (var line : lines) {
            switch (line) {
                case Line.Transaction change -> call(connection, change.call(), change.args());
                case Line.Statement statement ->
                    alike &= send(connection, statement, fresh) > 0 == statement.rows() > 0;
            }
        }
        return alike;
    }

    private static int send(Connection connection, Line.Statement line, Wording.Fresh fresh) throws SQLException {
        try (var statement = connection.prepareStatement(line.sql())) {
            for (var parameter : line.parameters()) {
                var args = parameter.args().clone();
                args[1] = parameter.value().in(fresh);
                call(statement, parameter.call(), args);
            }
            return statement.execute()
                    ? read(statement.getResultSet(), line.returned(), fresh)
                    : statement.getUpdateCount();
        }
    }

    private static int read(ResultSet rows, Map<String, String> returned, Wording.Fresh fresh) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int count = 0;
        var row = new ArrayList<String>(columns);
        while (rows.next()) {
            row.clear();
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getString(column));
            }
            for (var each : returned.entrySet()) {
                fresh.put(each.getValue(), rows.getLong(each.getKey()));
            }
            count++;
        }
        return count;
    }

    private static void call(Object target, Method method, Object[] args) throws SQLException {
        try {
            method.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
