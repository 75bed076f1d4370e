package frontdoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// An officer moves a case a step, each time another one.
final class Moving implements Operation {

    private final String name;
    private final Staff staff;
    private final String action;
    private final Map<String, String> typed;
    private final String queue;
    private final long pattern;
    private final long first;
    private volatile long beforeFirst; // added to a case's number, this is its id

    /// @param typed into the action's own questions
    /// @param queue where the cases wait
    /// @param pattern the case that the cases to move are copies of
    /// @param first the number of the first of them
    private Moving(
            String name,
            Staff staff,
            String action,
            Map<String, String> typed,
            String queue,
            long pattern,
            long first) {
        this.name = name;
        this.staff = staff;
        this.action = action;
        this.typed = typed;
        this.queue = queue;
        this.pattern = pattern;
        this.first = first;
    }

    /// A waste officer asks the resident a question, which stops the clock, starts another and sends a letter.
    static Moving asking(Staff officer, long pattern, long first) {
        return new Moving(
                "move a case a step",
                officer,
                "ask_more",
                Map.of("question", "Which gate is it?"),
                "crews",
                pattern,
                first);
    }

    /// A registrar tells everyone of a death in one step.
    static Moving telling(Staff registrar, long pattern, long first) {
        return new Moving(
                "tell %d of a death".formatted(SixtyPartners.COUNT),
                registrar,
                "tell",
                Map.of(),
                SixtyPartners.QUEUE,
                pattern,
                first);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Request request(int client, long number) {
        var form = new HashMap<>(typed);
        form.put("command", UUID.randomUUID().toString());
        form.put("revision", "1");
        return new Request(
                "/desk/cases/" + reference(number) + "/actions/" + action,
                staff.cookies(client),
                form,
                303,
                "did=done&action=" + action);
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
        filling.cases(pattern, queue, first + from, first + to);
        beforeFirst = filling.number("select id from cases.kase where reference = '" + reference(from) + "'") - from;
    }
}
