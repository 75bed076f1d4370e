package frontdoor.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who can be given what.
@Component
public class Workers {

    private final JdbcClient jdbc;

    Workers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One for each username, in that order.
    public List<Worker> of(Collection<String> usernames) {
        Map<String, Worker> known = jdbc
                .sql("select * from worklists.worker where username = any(:usernames::text[])")
                .param("usernames", usernames.toArray(String[]::new))
                .query((row, _) -> worker(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Worker::username, Function.identity()));
        return usernames.stream()
                .map(username -> known.getOrDefault(username, Worker.usual(username)))
                .toList();
    }

    public void keep(Worker worker) {
        jdbc.sql("""
                insert into worklists.worker (username, trained, capacity, away_until)
                values (:username, :trained, :capacity, :awayUntil::date)
                on conflict (username) do update
                   set trained = excluded.trained, capacity = excluded.capacity, away_until = excluded.away_until
                """)
                .param("username", worker.username())
                .param("trained", worker.trained().stream().sorted().toArray(String[]::new))
                .param("capacity", worker.capacity())
                .param("awayUntil", worker.awayUntil())
                .update();
    }

    private static Worker worker(ResultSet row) throws SQLException {
        return new Worker(
                row.getString("username"),
                Set.of((String[]) row.getArray("trained").getArray()),
                row.getInt("capacity"),
                row.getObject("away_until", LocalDate.class));
    }
}
