package frontdoor.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start on a server that could lose what a resident was told is safe.
@Component
class DurabilityCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final DatabaseSettings settings;

    DurabilityCheck(JdbcClient jdbc, DatabaseSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// @throws IllegalStateException if the server would answer before a change is on disk
    @Override
    public void afterPropertiesSet() {
        if (settings.mayLoseData()) {
            return;
        }
        var off = jdbc.sql("""
                select name from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                order by name
                """).query(String.class).list();
        if (!off.isEmpty()) {
            throw new IllegalStateException("The database may lose what it has promised to keep. Set to on: "
                    + String.join(", ", off) + ". Only a test may run without, with "
                    + "--frontdoor.database.may-lose-data=true.");
        }
    }
}
