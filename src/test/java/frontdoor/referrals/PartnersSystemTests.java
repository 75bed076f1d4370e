package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.endpoints.Deliveries;
import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoints;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.Pictures;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    Files files;

    @Autowired
    GivenFiles given;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void noSystemYet(@Autowired JdbcClient jdbc) {
        for (var table : List.of("attempt", "delivery", "secret", "endpoint")) {
            jdbc.sql("delete from endpoints." + table).update();
        }
    }

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
        assertThat(brought(added.id(), equipment(reference)))
                .singleElement()
                .satisfies(told -> assertThat(told.data())
                        .contains(equipment(reference).id().toString())
                        .doesNotContain("Example", "Sample Street", reference.value()));

        clock.set("2026-11-27T09:30");
        sweep.run();
        assertThat(brought(added.id(), equipment(reference)))
                .extracting(Delivery::type)
                .containsExactlyInAnyOrder("referral.referred", "referral.chased");
    }

    @Test
    void isToldThatAFileCameAndNotWhich() {
        clock.set("2026-11-23T09:30");
        var added = (Endpoints.Adding.Added)
                endpoints.add("equipment_store", "http://localhost:9/files", false, Actor.staff("addy"));
        var equipment = equipment(told());
        var file = ((Receipt.Stored) files.receive(
                        "bed of Ida Example.png", Pictures.png(), Set.of("png"), Uploader.staff(Actor.staff("addy"))))
                .file();
        assertThat(given.give(
                        UUID.randomUUID(), equipment.id(), file.id(), file.name(), file.size(), Actor.staff("addy")))
                .isEqualTo(GivenFiles.Giving.GIVEN);

        assertThat(brought(added.id(), equipment))
                .filteredOn(told -> told.type().equals("referral.file_given"))
                .singleElement()
                .satisfies(told -> assertThat(told.data())
                        .contains(equipment.id().toString())
                        .doesNotContain(
                                "Example",
                                "bed",
                                file.id(),
                                equipment.reference().value()));
    }

    private List<Delivery> brought(UUID endpoint, Referral about) {
        return deliveries.page(endpoint, false, null).stream()
                .filter(each -> each.subject().equals(about.id().toString()))
                .toList();
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
