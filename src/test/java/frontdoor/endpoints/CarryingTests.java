package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.testing.SettableClock;
import frontdoor.webhooks.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens is brought to the partners concerned, each at least once, signed.
@SpringBootTest(properties = {"frontdoor.endpoints.inside=localhost", "frontdoor.endpoints.whole=2s"})
@Import(Partners.class)
class CarryingTests {

    @Autowired
    Partners partners;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Deliveries deliveries;

    @Autowired
    LaneStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final Receiver receiver = Receiver.start();
    private final String partner = "p" + UUID.randomUUID();

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @AfterEach
    void overAndOut() {
        receiver.close();
    }

    @Test
    void anEventArrivesSignedWithTheSecretThatWasShownOnce() {
        var added = partners.proven(partner, receiver);
        var id = partners.tell(partner);

        partners.carry();

        assertThat(receiver.got()).singleElement().satisfies(got -> {
            assertThat(got.id()).isEqualTo(id);
            assertThat(got.timestamp()).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
            assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
            assertThat(fits(added.secret(), got)).isTrue();
            assertThat(got.body()).contains("\"status\":\"new\"", "\"id\":\"" + id + "\"");
        });
        assertThat(partners.latest(added.id()).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void aPairOfKeysSignsAndThePartnerHasOnlyThePublicHalf() {
        var added = partners.added(partner, receiver.address(), true);
        endpoints.prove(added.id(), Partners.ADDY);
        partners.tell(partner);

        partners.carry();

        assertThat(added.secret()).startsWith("whpk_");
        assertThat(receiver.got())
                .singleElement()
                .satisfies(got -> assertThat(fits(added.secret(), got)).isTrue());
    }

    @Test
    void noSecretIsKeptForAnybodyToRead() {
        var added = partners.proven(partner, receiver);

        var kept = jdbc.sql("select encode(locked, 'escape') from endpoints.secret where endpoint = ?")
                .param(added.id())
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain("whsec_", added.secret().substring(6));
    }

    @Test
    void bothSecretsSignUntilTheOldOneEnds() {
        var added = partners.proven(partner, receiver);
        var fresh = endpoints.rotate(added.id(), true, Partners.ADDY).orElseThrow();

        partners.tell(partner);
        partners.carry();
        clock.forward(Duration.ofHours(25));
        partners.tell(partner);
        partners.carry();

        assertThat(receiver.got()).hasSize(2);
        var during = receiver.got().getFirst();
        var after = receiver.got().getLast();
        assertThat(during.signature().split(" ")).hasSize(2);
        assertThat(fits(added.secret(), during)).isTrue();
        assertThat(fits(fresh, during)).isTrue();
        assertThat(fits(added.secret(), after)).isFalse();
        assertThat(fits(fresh, after)).isTrue();
    }

    @Test
    void neverMoreThanTwoSecretsHold() {
        var added = partners.proven(partner, receiver);
        endpoints.rotate(added.id(), false, Partners.ADDY);
        endpoints.rotate(added.id(), false, Partners.ADDY);

        partners.tell(partner);
        partners.carry();

        assertThat(receiver.got().getFirst().signature().split(" ")).hasSize(2);
        assertThat(fits(added.secret(), receiver.got().getFirst())).isFalse();
    }

    @Test
    void whatWasHandedOverTwiceIsSentOnce() {
        partners.proven(partner, receiver);
        var event = new PartnerEvent(partner, "referral.sent", "FD-1", "event-1", clock.instant(), Map.of("case", "1"));

        assertThat(endpoints.accept(List.of(event, event))).isEqualTo(1);
        assertThat(endpoints.accept(List.of(event))).isZero();
        partners.carry();

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        partners.proven(partner, receiver);

        transactions.executeWithoutResult(status -> {
            partners.tell(partner);
            status.setRollbackOnly();
        });
        partners.carry();

        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void aPartnerWithoutAnEndpointGetsNothing() {
        assertThat(endpoints.accept(List.of(event(Map.of("case", "1"))))).isZero();
    }

    @Test
    void anythingButIdsIsRefused() {
        partners.proven(partner, receiver);
        for (var data : List.of(
                Map.of("name", "Ada"),
                Map.of("reference", "Ada Lovelace"),
                Map.of("id", "ada@example.org"),
                Map.of("status", ""))) {
            assertThatThrownBy(() -> endpoints.accept(List.of(event(data))))
                    .as(data.toString())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void ofTwoEventsTheLaterHasTheLargerSequence() {
        partners.proven(partner, receiver);
        partners.tell(partner, "FD-1");
        partners.tell(partner, "FD-1");

        partners.carry();

        assertThat(receiver.got())
                .extracting(got -> got.body().replaceAll(".*\"sequence\":\"(\\d{19})\".*", "$1"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyTookAndDroppedIsSentAfterTheLease() {
        var added = partners.proven(partner, receiver);
        partners.tell(partner);
        var now = clock.instant();
        assertThat(store.take(added.id(), now, now.plusSeconds(120), 10)).hasSize(1);

        partners.carry();
        assertThat(receiver.got()).isEmpty();
        clock.forward(Duration.ofSeconds(121));
        partners.carry();

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void aSuccessThatComesAfterTheLeaseCountsAndAFailureDoesNot() {
        var added = partners.proven(partner, receiver);
        partners.tell(partner);
        var first = take(added.id());
        clock.forward(Duration.ofSeconds(121));
        var second = take(added.id());

        store.finish(first, attempt(500), new Verdict(Delivery.State.FAILED, null, null, false));
        assertThat(partners.latest(added.id()).state()).isEqualTo(Delivery.State.PENDING);
        store.finish(first, attempt(200), new Verdict(Delivery.State.DELIVERED, null, null, false));
        assertThat(partners.latest(added.id()).state()).isEqualTo(Delivery.State.DELIVERED);
        store.finish(second, attempt(500), new Verdict(Delivery.State.PENDING, clock.instant(), null, false));
        assertThat(partners.latest(added.id()).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    private LaneStore.Taken take(UUID endpoint) {
        return store.take(endpoint, clock.instant(), clock.instant().plusSeconds(120), 1)
                .getFirst();
    }

    private Attempt attempt(int status) {
        return new Attempt(clock.instant(), 5, status, null, null);
    }

    private PartnerEvent event(Map<String, String> data) {
        return new PartnerEvent(partner, "referral.sent", "FD-1", "id", Instant.EPOCH, data);
    }

    private static boolean fits(String secret, Receiver.Got got) {
        return new Signatures(List.of(secret))
                .fit(got.id(), got.timestamp(), got.body().getBytes(StandardCharsets.UTF_8), got.signature());
    }
}
