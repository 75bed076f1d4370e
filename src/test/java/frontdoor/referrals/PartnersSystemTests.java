package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.endpoints.Deliveries;
import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoints;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A partner whose own system is told hears a number, and nobody's name.
@SpringBootTest(properties = "frontdoor.endpoints.inside=localhost")
class PartnersSystemTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettableClock clock;

    @Test
    void isToldOnceItIsKnownAndOnceMoreWhenItSaysNothing() {
        clock.set("2026-11-23T09:30");
        var reference = told();
        carrier.run();
        assertThat(equipment(reference).deliveredAt()).isNull();

        var added = (Endpoints.Adding.Added)
                endpoints.add("equipment_store", "http://localhost:9/events", false, Actor.staff("addy"));
        clock.forward(Duration.ofMinutes(6));
        carrier.run();
        carrier.run();

        assertThat(equipment(reference))
                .as("told that there is something; it has not read what")
                .returns(clock.instant(), Referral::handedAt)
                .returns(null, Referral::deliveredAt);
        assertThat(deliveries.page(added.id(), false, null))
                .singleElement()
                .satisfies(told -> assertThat(told.data())
                        .contains(equipment(reference).id().toString())
                        .doesNotContain("Example", "Sample Street", reference.value()));

        clock.set("2026-11-27T09:30");
        sweep.run();
        assertThat(deliveries.page(added.id(), false, null))
                .extracting(Delivery::type)
                .containsExactlyInAnyOrder("referral.referred", "referral.chased");
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
