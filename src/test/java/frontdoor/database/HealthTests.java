package frontdoor.database;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

class HealthTests {

    private final String database = Postgres.migrated();
    private final JdbcClient jdbc = JdbcClient.create(Postgres.connect(database));
    private final HealthController health = new HealthController(jdbc);

    @Test
    void isReadyWhenASubmissionCouldBeKept() {
        assertThat(health.health().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void isNotReadyWhenTheDatabaseMayOnlyBeRead() {
        jdbc.sql("alter database " + database + " set default_transaction_read_only = on")
                .update();

        assertThat(health.health().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void isNotReadyWhenTheDatabaseIsAway() {
        Postgres.drop(database);

        assertThat(health.health().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
