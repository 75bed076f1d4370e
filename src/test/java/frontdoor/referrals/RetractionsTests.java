package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever was told and is told that it was taken back says that they know, is asked once more, or is silent.
@SpringBootTest
class RetractionsTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Case kase;

    @BeforeEach
    void whatWasToldIsTakenBack() {
        clock.set("2026-11-23T09:30");
        kase = Telling.told(
                cases,
                aBereavement()
                        .with("also_tell", "gp", "district_nurses", "hospital")
                        .openedIn(cases));
        carrier.run();
        for (var line : List.of("gp", "district_nurses", "council_tax")) {
            referrals.answer(new Answer(
                    UUID.randomUUID(),
                    one(line).id(),
                    null,
                    Status.ENTERED_IN_ERROR,
                    null,
                    "They are alive",
                    Actor.staff("reg"),
                    clock.instant()));
        }
        clock.forward(Duration.ofSeconds(2));
        sweep.run();
    }

    @Test
    void thereIsAsLongToSayThatTheyKnowAsToAcknowledge() {
        assertThat(retraction("district_nurses").by())
                .isEqualTo(retraction("district_nurses").at().plus(Duration.ofHours(8)));
        assertThat(retraction("gp").by()).isAfter(clock.instant());
        assertThat(retraction("council_tax").by()).isAfter(clock.instant());
    }

    @Test
    void whoSaysNothingIsAskedOnceMoreAndThenThoseWhoWorkOnTheCaseHear() {
        int letters = letters();
        clock.set("2026-11-25T00:00:05");
        sweep.run();
        sweep.run();

        assertThat(happened("gp", "retraction_chased")).isEqualTo(1);
        assertThat(letters()).isGreaterThan(letters);
        assertThat(retraction("gp").silentSince()).isNull();

        clock.set("2026-11-28T09:00");
        sweep.run();
        sweep.run();
        assertThat(happened("gp", "retraction_chased")).isEqualTo(1);
        assertThat(happened("gp", "retraction_unanswered")).isEqualTo(1);
        assertThat(retraction("gp").silentSince()).isEqualTo(clock.instant());
        assertThat(referrals.silent(List.of("registration"), DueCursor.START))
                .extracting(Referral::id)
                .contains(one("gp").id());
        assertThat(jdbc.sql("select count(*) from notices.notice where about = ? and what = 'no_reply'")
                        .param(kase.reference().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from referrals.fact_retraction_unanswered where referral = ?")
                        .param(one("gp").id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoSaysThatTheyKnowIsLeftInPeace() {
        var gp = one("gp");
        assertThat(referrals.seen(UUID.randomUUID(), gp.id(), gp.recipient(), Actor.system("test")))
                .isTrue();
        clock.set("2026-11-30T09:00");
        sweep.run();

        assertThat(happened("gp", "retraction_chased")).isZero();
        assertThat(retraction("gp").silentSince()).isNull();
        assertThat(happened("district_nurses", "retraction_chased")).isEqualTo(1);
    }

    @Test
    void whatWasNotTakenBackGoesItsOwnWay() {
        clock.set("2026-11-30T09:00");
        sweep.run();

        assertThat(one("hospital")).returns(null, Referral::retraction).matches(each -> each.chasedAt() != null);
    }

    private int letters() {
        return jdbc.sql("select count(*) from notify.message where about = ?")
                .param("referral-" + one("gp").id())
                .query(Integer.class)
                .single();
    }

    private long happened(String line, String what) {
        return referrals.of(kase.reference()).stream()
                .filter(each -> each.referral().line().equals(line))
                .flatMap(each -> each.happenings().stream())
                .filter(each -> each.what().equals(what))
                .count();
    }

    private Referral.Retraction retraction(String line) {
        return one(line).retraction();
    }

    private Referral one(String line) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow();
    }
}
