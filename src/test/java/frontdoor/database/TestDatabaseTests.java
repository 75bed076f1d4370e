package frontdoor.database;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// What every test relies on.
@ApplicationModuleTest
class TestDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    SettableClock settable;

    @Test
    void aTestHasEveryTableAndNoRow() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTestCanSetTheOneClock() {
        settable.set("2026-03-02T09:00");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }
}
