package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Partners are told by their own route, under an agreement, and no message names anybody.
@SpringBootTest
class PartnersToldTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralReading reading;

    @Autowired
    Consents consents;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void aPartnerIsToldByEmailUnderAnAgreementWithoutANameInIt() {
        var kase = told();
        var gp = of(kase, "gp");
        assertThat(gp.status()).isEqualTo(Status.REQUESTED);
        assertThat(gp.agreement()).isNotNull();
        assertThat(gp.shared()).extracting(Told::says).contains("pat@example.org");
        assertThat(gp.route()).isEqualTo("email");
        assertThat(gp.deliveredAt()).isNull();

        carrier.run();
        carrier.run();

        assertThat(of(kase, "gp").deliveredAt()).isEqualTo(clock.instant());
        assertThat(written(gp)).singleElement().satisfies(letter -> {
            assertThat(letter.message().recipient()).isEqualTo("office@anytown-surgery.example.org");
            assertThat(letter.message().body())
                    .contains(gp.id().toString())
                    .doesNotContain("Example 1", "Al Example", kase.reference().value(), "Sample Street");
        });
    }

    @Test
    void aConsentTakenBackBeforeItIsCarriedLeavesNobodyTold() {
        var kase = told();
        consents.withdraw(UUID.randomUUID(), kase.reference(), "gp", Actor.ANONYMOUS);

        carrier.run();
        clock.set("2026-11-23T09:41");
        consents.carry();
        carrier.run();

        assertThat(of(kase, "gp").status()).isEqualTo(Status.CANCELLED);
        assertThat(of(kase, "gp").retraction()).isNull();
        assertThat(written(of(kase, "gp"))).isEmpty();
    }

    @Test
    void aConsentTakenBackAfterwardsIsToldToThePartner() {
        var kase = told();
        carrier.run();
        consents.withdraw(UUID.randomUUID(), kase.reference(), "gp", Actor.ANONYMOUS);
        clock.set("2026-11-23T09:41");
        consents.carry();
        carrier.run();

        assertThat(written(of(kase, "gp"))).hasSize(2);
        assertThat(written(of(kase, "gp")).getLast().message().body()).contains("is withdrawn");
    }

    @Test
    void aPartnerIsChasedOnceThenThePersonAndTheOwnerAreTold() {
        var kase = told();
        carrier.run();

        clock.set("2026-11-25T00:00:01");
        sweep.run();
        assertThat(written(of(kase, "gp"))).hasSize(2);
        assertThat(written(of(kase, "gp")).getLast().message().body()).contains("We have no answer yet");
        clock.set("2026-11-26T00:00:01");
        sweep.run();

        assertThat(of(kase, "gp").isUnanswered()).isTrue();
        assertThat(messages.about(kase.reference().value()))
                .extracting(each -> each.message().subject())
                .contains("We have no answer yet: " + kase.reference());
        assertThat(jdbc.sql("select count(*) from notices.notice where about = ? and what = 'no_reply'")
                        .param(kase.reference().value())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(cases.timeline(kase)).anyMatch(entry -> entry.type().equals("unanswered"));
    }

    @Test
    void whoIsToldByTelephoneIsOnTheListOfCallsUntilTheyAre() {
        var kase = told();
        var nurses = of(kase, "childrens_nursing");
        assertThat(calls()).contains(nurses.id());

        assertThat(reading.told(UUID.randomUUID(), nurses.id(), Actor.staff("reg")))
                .isEqualTo(ReferralReading.Saying.TOLD);
        assertThat(reading.told(UUID.randomUUID(), nurses.id(), Actor.staff("reg")))
                .isEqualTo(ReferralReading.Saying.OVER);

        assertThat(calls()).doesNotContain(nurses.id());
    }

    private List<UUID> calls() {
        return referrals.calls(List.of("registration"), DueCursor.START).stream()
                .map(Referral::id)
                .toList();
    }

    private List<Dispatch> written(Referral referral) {
        return messages.about("referral-" + referral.id());
    }

    private Case told() {
        var kase = aBereavement().with("also_tell", "gp", "childrens_nursing").openedIn(cases);
        return Telling.told(cases, kase);
    }

    private Referral of(Case kase, String line) {
        return Telling.of(referrals, kase, line);
    }
}
