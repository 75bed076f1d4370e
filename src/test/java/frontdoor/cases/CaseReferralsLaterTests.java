package frontdoor.cases;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Telling.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a case's referrals after its end, after a person's change of mind, and after an upgrade.
@SpringBootTest
class CaseReferralsLaterTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    OldReferrals old;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Telling telling;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        telling = new Telling(cases, referrals, clock);
    }

    @Test
    void aLateAnswerToACaseThatHasEndedLeavesItsEndAsItWas() {
        var kase = telling.told(aBereavement());
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                kase.revision(),
                "close_open",
                REG,
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("No reply")));
        var ended = telling.now(kase);
        clock.set("2026-12-23T09:30");

        telling.answer(kase, "bins", Status.REJECTED, Rejection.CAPACITY);

        assertThat(telling.line(kase, "bins")).isEqualTo(ReferralState.NOT_DONE);
        assertThat(telling.now(kase).closedAt()).isEqualTo(ended.closedAt());
        assertThat(telling.now(kase).keepUntil()).isEqualTo(ended.keepUntil());
    }

    @Test
    void aConsentTakenBackEndsTheLine() {
        var kase = telling.told(aBereavement());

        consents.withdraw(UUID.randomUUID(), kase.reference(), "libraries", Actor.ANONYMOUS);
        clock.set("2026-11-23T09:41");
        assertThat(consents.carry()).isEqualTo(1);

        assertThat(telling.line(kase, "libraries")).isEqualTo(ReferralState.NOT_DONE);
        assertThat(telling.of(kase, "libraries").status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void makesTheReferralsOfCasesOfBeforeOnce() {
        var kase = telling.told(aBereavement());
        var lines = kase.state().referrals().size();
        jdbc.sql(
                        "delete from referrals.event where referral in (select id from referrals.referral where reference = ?)")
                .param(kase.reference().value())
                .update();
        jdbc.sql("delete from referrals.referral where reference = ?")
                .param(kase.reference().value())
                .update();
        jdbc.sql("insert into cases.to_refer values (?)").param(kase.id()).update();

        assertThat(old.make()).isEqualTo(1);
        assertThat(old.make()).isZero();

        assertThat(referrals.of(kase.reference()))
                .hasSize(lines)
                .allSatisfy(each -> assertThat(each.referral().status()).isEqualTo(Status.REQUESTED));
    }
}
