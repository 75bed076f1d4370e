package frontdoor.performance;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// How often promises were kept, counted from facts that are a table here.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PromisesTests {

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void promisesOfTheLastThreeMonthsAreCountedIfThereAreEnough() {
        jdbc.sql("drop schema if exists cases cascade").update();
        jdbc.sql("""
                create schema cases;
                create table cases.fact_clock (service text, standard text, ended_on date, "end" text);
                insert into cases.fact_clock
                select 'pothole', 'inspected', date '2026-04-01', case when i <= 9 then 'met' else 'missed' end
                  from generate_series(1, 10) i;
                insert into cases.fact_clock select 'pothole', 'repaired', date '2026-04-01', 'met' from generate_series(1, 9);
                insert into cases.fact_clock select 'bin', 'back', date '2025-12-31', 'met' from generate_series(1, 20);
                insert into cases.fact_clock select 'bin', 'told', date '2026-04-01', 'ended' from generate_series(1, 20);
                """).update();
        clock.set("2026-04-15T09:00");
        promises.count();
        promises.count();
        assertThat(promises.of("pothole")).containsExactly(new Promise("inspected", 9, 10));
        assertThat(promises.of("bin")).isEmpty();

        clock.set("2026-08-15T09:00");
        promises.count();
        assertThat(promises.of("pothole")).isEmpty();
        assertThat(jdbc.sql("select count(*) from performance.promise")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
