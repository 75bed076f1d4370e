package frontdoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A waste officer asks the resident a question, which stops the clock, starts another and sends a letter.
final class Moving implements Operation {

    private final Staff staff;
    private final long pattern;
    private final long first;
    private volatile long beforeFirst; // added to a case's number, this is its id

    /// @param pattern the case that the cases to move are copies of
    /// @param first the number of the first of them
    Moving(Staff staff, long pattern, long first) {
        this.staff = staff;
        this.pattern = pattern;
        this.first = first;
    }

    @Override
    public String name() {
        return "move a case a step";
    }

    @Override
    public Request request(int client, long number) {
        return new Request(
                "/desk/cases/" + reference(number) + "/actions/ask_more",
                staff.cookies(client),
                Map.of("command", UUID.randomUUID().toString(), "revision", "1", "question", "Which gate is it?"),
                303,
                "did=done&action=ask_more");
    }

    @Override
    public Map<String, Object> values(int client, long number) {
        var values = new HashMap<>(staff.values(client));
        values.put("reference", reference(number));
        values.put("case", beforeFirst + number);
        return values;
    }

    private String reference(long number) {
        return Filling.reference(first + number);
    }

    @Override
    public boolean usesUp() {
        return true;
    }

    @Override
    public void prepare(Connection connection, long from, long to) throws SQLException {
        var filling = new Filling(connection);
        filling.cases(pattern, "crews", first + from, first + to);
        beforeFirst = filling.number("select id from cases.kase where reference = '" + reference(from) + "'") - from;
    }
}
