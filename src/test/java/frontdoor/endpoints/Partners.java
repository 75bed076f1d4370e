package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests of endpoints do: add a partner's system, tell it something, and wait until
/// all is tried that is due.
@TestComponent
class Partners {

    static final Actor ADDY = Actor.staff("addy");

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Partners(Endpoints endpoints, Deliveries deliveries, Lanes lanes, JdbcClient jdbc, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A partner's system that is added and not proven.
    Endpoints.Adding.Added added(String partner, String address, boolean pair) {
        return (Endpoints.Adding.Added) endpoints.add(partner, address, pair, ADDY);
    }

    /// A partner's system that is used.
    Endpoints.Adding.Added proven(String partner, Receiver receiver) {
        var added = added(partner, receiver.address(), false);
        assertThat(endpoints.prove(added.id(), ADDY))
                .hasValueSatisfying(proof -> assertThat(proof.proven()).isTrue());
        return added;
    }

    /// A partner's system that is used without anybody having asked it.
    UUID forced(String partner, String address) {
        var id = added(partner, address, false).id();
        jdbc.sql("update endpoints.endpoint set state = 'active' where id = ?")
                .param(id)
                .update();
        return id;
    }

    /// Points an endpoint elsewhere, as if its name had come to mean another machine.
    void move(UUID id, String address) {
        jdbc.sql("update endpoints.endpoint set address = :address where id = :id")
                .param("address", address)
                .param("id", id)
                .update();
    }

    /// @return the event's id
    String tell(String partner) {
        return tell(partner, "FD-7K2M-9QXA");
    }

    String tell(String partner, String subject) {
        var id = UUID.randomUUID().toString();
        endpoints.accept(List.of(new PartnerEvent(
                partner,
                "referral.sent",
                subject,
                id,
                clock.instant(),
                Map.of("reference", subject, "status", "new"))));
        return id;
    }

    /// Tries all that is due.
    void carry() {
        lanes.run();
        await().atMost(Duration.ofSeconds(60)).until(lanes::areIdle);
    }

    /// The newest delivery of an endpoint, with its attempts.
    Delivery latest(UUID endpoint) {
        var number = deliveries.page(endpoint, false, null).getFirst().number();
        return deliveries.find(number).orElseThrow();
    }

    Endpoint endpoint(UUID id) {
        return endpoints.find(id).orElseThrow();
    }
}
