package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A partner that works on our pages does not look at them all day: it is written to.
@SpringBootTest
class PortalToldTests {

    private static final String CONTACT = "duty@anytown-nurses.example.org";
    private static final String NIA = "nia@anytown-nurses.example.org";
    private static final String OLA = "ola@anytown-nurses.example.org";
    private static final String NURSES = "partner:district_nurses";

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    ReferralStore store;

    @Autowired
    PartnerPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("delete from notify.message where about like 'referral-%'").update();
        people.of("district_nurses").forEach(each -> people.end(each.partner(), each.number(), Actor.staff("addy")));
    }

    @Test
    void thePartnersContactIsWrittenToWhileNobodyIsOnItsList() {
        var kase = told();
        carrier.run();
        carrier.run();

        assertThat(bodies(CONTACT))
                .singleElement()
                .asString()
                .contains("something new for you", "for you now", "/partner", "November 2026")
                .doesNotContain("Al Example", kase.reference().value(), "Sample Street");
        assertThat(of(kase).deliveredAt()).isEqualTo(clock.instant());
    }

    @Test
    void everybodyOnTheListIsWrittenToOfANewReferralAChaseAndAWithdrawal() {
        listed();
        var kase = told();
        carrier.run();
        clock.set("2026-11-23T18:00");
        sweep.run();
        consents.withdraw(UUID.randomUUID(), kase.reference(), "district_nurses", Actor.ANONYMOUS);
        clock.set("2026-11-23T18:11");
        consents.carry();
        carrier.run();

        for (var email : List.of(NIA, OLA)) {
            assertThat(bodies(email)).hasSize(3);
            assertThat(bodies(email).get(1)).contains("no answer yet");
            assertThat(bodies(email).get(2)).contains("is withdrawn");
        }
        assertThat(bodies(CONTACT)).isEmpty();
    }

    @Test
    void whatIsCalledOffIsWrittenOf() {
        listed();
        var kase = told();
        carrier.run();
        clock.forward(Duration.ofSeconds(1));
        referrals.answer(new Answer(
                UUID.randomUUID(),
                of(kase).id(),
                null,
                Status.CANCELLED,
                null,
                "No longer needed",
                Actor.staff("reg"),
                clock.instant()));
        carrier.run();

        assertThat(bodies(NIA)).hasSize(2);
        assertThat(bodies(NIA).getLast()).contains("called off").doesNotContain("No longer needed");
    }

    @Test
    void manyLinesOfACaseAreOneEmail() {
        listed();
        var reference = told().reference();
        carrier.run();
        int before = bodies(NIA).size();
        var at = clock.instant();
        store.accept(IntStream.range(0, 60)
                .mapToObj(line -> Asked.about(reference, at)
                        .line("line" + line)
                        .to(NURSES)
                        .under("bereavement_health")
                        .row())
                .toList());
        clock.forward(Duration.ofSeconds(1));
        carrier.run();
        carrier.run();

        assertThat(bodies(NIA)).hasSizeLessThanOrEqualTo(before + 1);
        assertThat(bodies(NIA).getLast()).contains("/partner");
    }

    private void listed() {
        people.add("district_nurses", "Nia", NIA, true, Actor.staff("addy"));
        people.add("district_nurses", "Ola", OLA, false, Actor.staff("addy"));
    }

    private List<String> bodies(String email) {
        return jdbc.sql("""
                select body from notify.message
                 where recipient = ? and body not like '%has added you%' and body not like '%has taken you%'
                 order by created_at, id
                """).param(email).query(String.class).list();
    }

    private Case told() {
        return Telling.told(
                cases, aBereavement().with("also_tell", "district_nurses").openedIn(cases));
    }

    private Referral of(Case kase) {
        return Telling.of(referrals, kase, "district_nurses");
    }
}
