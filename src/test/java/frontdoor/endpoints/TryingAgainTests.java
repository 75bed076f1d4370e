package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// What does not arrive is tried again by the table, is never lost, and can be sent again by hand.
@SpringBootTest(properties = {"frontdoor.endpoints.inside=localhost", "frontdoor.endpoints.whole=2s"})
@Import(Partners.class)
class TryingAgainTests {

    private static final List<Duration> TABLE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Autowired
    Partners partners;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Staff staff;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    private final Receiver receiver = Receiver.start();
    private final String partner = "p" + UUID.randomUUID();
    private UUID id;

    @BeforeEach
    void aPartner() {
        clock.set("2026-11-23T09:30");
        if (staff.find("addy").isEmpty()) {
            var addy = new NewStaff("addy", "Addy", "addy@example.org", Set.of(), Set.of("administrator"));
            staff.create(addy, Partners.ADDY);
        }
        id = partners.proven(partner, receiver).id();
    }

    @AfterEach
    void overAndOut() {
        receiver.close();
    }

    @Test
    void theTableIsFollowedAndThenSomebodyIsTold() {
        receiver.answers(500);
        partners.tell(partner);
        partners.carry();
        for (var wait : TABLE) {
            int before = receiver.count();
            clock.forward(wait.minusMillis(1));
            partners.carry();
            assertThat(receiver.count()).as("before " + wait).isEqualTo(before);
            clock.forward(wait.dividedBy(5).plusMillis(2));
            partners.carry();
            assertThat(receiver.count()).as("after " + wait).isEqualTo(before + 1);
        }

        assertThat(receiver.count()).isEqualTo(10);
        var delivery = partners.latest(id);
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.tries()).hasSize(10);
        assertThat(partners.endpoint(id).health(clock.instant())).isEqualTo(Endpoint.Health.FAILING);
        assertThat(told()).as("after an hour, and when it failed").hasSize(2);
        assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(1);
        assertThat(receiver.got().stream().map(Receiver.Got::body).distinct()).hasSize(1);
        assertThat(receiver.got().stream().map(Receiver.Got::timestamp).distinct())
                .hasSize(10);
    }

    @Test
    void whatFailedIsSentAgainByHandUnderTheSameId() {
        var event = partners.tell(partner);
        failAll();
        receiver.answers(204);
        int before = receiver.count();

        assertThat(deliveries.again(partners.latest(id).number(), Partners.ADDY))
                .isTrue();
        partners.carry();

        assertThat(receiver.count()).isEqualTo(before + 1);
        assertThat(receiver.got().getLast().id()).isEqualTo(event);
        assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(partners.endpoint(id).health(clock.instant())).isEqualTo(Endpoint.Health.HEALTHY);
    }

    @Test
    void allThatFailedSinceAMomentIsSentAgainAndIfAskedWhatArrivedToo() {
        partners.tell(partner);
        partners.carry();
        clock.forward(Duration.ofMinutes(1));
        var since = clock.instant();
        partners.tell(partner);
        partners.tell(partner);
        failAll();
        receiver.answers(204);
        int before = receiver.count();

        assertThat(deliveries.againSince(id, since, false, Partners.ADDY)).isEqualTo(2);
        partners.carry();
        assertThat(receiver.count()).isEqualTo(before + 2);
        assertThat(deliveries.againSince(id, since.minusSeconds(600), false, Partners.ADDY))
                .isZero();
        assertThat(deliveries.againSince(id, since.minusSeconds(600), true, Partners.ADDY))
                .isEqualTo(3);
        partners.carry();
        assertThat(receiver.count()).isEqualTo(before + 5);
        assertThat(deliveries.failed(id)).isZero();
    }

    @Test
    void anAnswerOf410SwitchesTheEndpointOffAndLosesNothing() {
        receiver.answers(410);
        partners.tell(partner);
        partners.carry();
        partners.tell(partner);
        clock.forward(Duration.ofHours(1));
        partners.carry();

        assertThat(receiver.count()).isEqualTo(1);
        assertThat(partners.endpoint(id).state()).isEqualTo(Endpoint.State.DISABLED);
        assertThat(told()).hasSize(1);

        receiver.answers(204);
        endpoints.prove(id, Partners.ADDY);
        partners.carry();
        assertThat(receiver.count()).isEqualTo(3);
        assertThat(deliveries.page(id, false, null)).extracting(Delivery::state).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void whoeverIsTooBusyIsLeftAloneForAsLongAsTheyAsk() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            Receiver.answer(exchange, 429);
        });
        partners.tell(partner);
        partners.carry();
        partners.tell(partner);
        receiver.answers(204);

        clock.forward(Duration.ofSeconds(119));
        partners.carry();
        assertThat(receiver.count()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(2));
        partners.carry();

        assertThat(receiver.count()).isEqualTo(3);
    }

    @Test
    void anEndpointThatIsSwitchedOffWaits() {
        endpoints.disable(id, Partners.ADDY);
        partners.tell(partner);
        partners.carry();
        assertThat(receiver.got()).isEmpty();

        endpoints.prove(id, Partners.ADDY);
        partners.carry();
        assertThat(receiver.got()).hasSize(1);
    }

    private void failAll() {
        receiver.answers(500);
        partners.carry();
        for (var wait : TABLE) {
            clock.forward(wait.plus(wait.dividedBy(5)).plusMillis(1));
            partners.carry();
        }
        assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.FAILED);
    }

    private List<Notice> told() {
        return notices.of("addy", false, null).stream()
                .filter(notice -> notice.about().equals(partner))
                .toList();
    }
}
