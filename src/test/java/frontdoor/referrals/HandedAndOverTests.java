package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.endpoints.Endpoints;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is over, though the partner's system that has its number never read it: the database has it carried there.
@SpringBootTest(properties = "frontdoor.endpoints.inside=localhost")
class HandedAndOverTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    Endpoints endpoints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void whoHasTheNumberOfSomethingIsToldThatItIsOverThoughTheyNeverReadIt() {
        clock.set("2026-11-30T09:30");
        var handed = told();
        var read = told();
        var never = told();
        endpoints.add("equipment_store", "http://localhost:9/others", false, Actor.staff("addy"));
        jdbc.sql("update referrals.referral set carry_at = null where reference = ?")
                .param(never.value())
                .update();
        carrier.run();
        jdbc.sql("update referrals.referral set delivered_at = handed_at where reference = ?")
                .param(read.value())
                .update();
        assertThat(equipment(never).handedAt()).isNull();
        assertThat(carriedAt(handed)).isNull();

        clock.forward(Duration.ofMinutes(10));
        for (var each : List.of(handed, read, never)) {
            jdbc.sql(
                            "update referrals.referral set status = 'cancelled', since = ? where reference = ? and line = 'equipment'")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), each.value())
                    .update();
        }

        assertThat(carriedAt(handed)).as("it has the number, and nothing more").isEqualTo(clock.instant());
        assertThat(carriedAt(read)).as("whoever read it is told as any other").isNull();
        assertThat(carriedAt(never)).as("nobody knows of it").isNull();
        carrier.run();
        assertThat(carriedAt(handed)).as("and it is told once").isNull();
        assertThat(types(handed)).contains("referral.cancelled");
        assertThat(types(never)).isEmpty();

        clock.forward(Duration.ofMinutes(10));
        jdbc.sql("update referrals.referral set status = 'cancelled', since = ? where reference = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), handed.value())
                .update();
        assertThat(carriedAt(handed)).as("it was over before").isNull();
        jdbc.sql("update referrals.referral set status = 'entered_in_error', since = ? where reference = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), handed.value())
                .update();
        assertThat(carriedAt(handed)).isEqualTo(clock.instant());
    }

    private @Nullable Instant carriedAt(Reference reference) {
        return jdbc.sql("select carry_at from referrals.referral where reference = ? and line = 'equipment'")
                .param(reference.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }

    private List<String> types(Reference reference) {
        return jdbc.sql("select type from endpoints.delivery where data::text like '%' || ? || '%'")
                .param(equipment(reference).id().toString())
                .query(String.class)
                .list();
    }

    private Reference told() {
        var kase = aBereavement().with("had", "equipment").openedIn(cases);
        return Telling.told(cases, kase).reference();
    }

    private Referral equipment(Reference reference) {
        return referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals("equipment"))
                .findFirst()
                .orElseThrow();
    }
}
