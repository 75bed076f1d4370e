package frontdoor.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers that the month was begun.
@Component
class MonthStore {

    private final JdbcClient jdbc;

    MonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return true for the one who may begin: nobody did before, and there is no case yet
    boolean begin(Instant now) {
        return jdbc.sql("""
                insert into demo.month (begun_at)
                select :now where not exists (select from cases.fact)
                on conflict do nothing
                """).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
