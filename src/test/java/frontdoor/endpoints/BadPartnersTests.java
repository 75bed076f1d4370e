package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A partner that answers late, rubbish or not at all has a stated outcome, and what was
/// sent to it is not lost.
@SpringBootTest(
        properties = {
            "frontdoor.endpoints.inside=localhost",
            "frontdoor.endpoints.whole=1s",
            "frontdoor.endpoints.connect=500ms"
        })
@Import(Partners.class)
class BadPartnersTests {

    @Autowired
    Partners partners;

    @Autowired
    SettableClock clock;

    private final String partner = "p" + UUID.randomUUID();

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void silenceIsLateAndTriedAgain() {
        outcome(RawReceiver.start(RawReceiver::silence), "late");
    }

    @Test
    void whatIsNoHttpIsBrokenAndTriedAgain() {
        outcome(RawReceiver.start(RawReceiver.saying("hello, who is there?\n\n")), "broken");
    }

    @Test
    void hangingUpAtOnceIsBrokenAndTriedAgain() {
        outcome(RawReceiver.start(RawReceiver.saying("")), "broken");
    }

    @Test
    void headersThatDripAreLateAndTriedAgain() {
        outcome(RawReceiver.start(RawReceiver.dripping("HTTP/1.1 200 OK\r\nX-Slow: ")), "late");
    }

    @Test
    void nobodyThereIsNoConnectionAndTriedAgain() {
        var receiver = RawReceiver.start(RawReceiver::silence);
        receiver.close();
        outcome(receiver, "connect");
    }

    private void outcome(RawReceiver receiver, String problem) {
        try (receiver) {
            var id = partners.forced(partner, receiver.address());
            partners.tell(partner);
            partners.carry();

            var delivery = partners.latest(id);
            assertThat(delivery.state()).isEqualTo(Delivery.State.PENDING);
            assertThat(delivery.nextAt()).isAfter(clock.instant());
            assertThat(delivery.tries())
                    .extracting(Attempt::status, Attempt::problem)
                    .containsExactly(tuple(null, problem));
            assertThat(partners.endpoint(id).health(clock.instant())).isEqualTo(Endpoint.Health.FAILING);
        }
    }

    @Test
    void aBodyThatBreaksOffOrNeverEndsTakesNothingBack() {
        arrives(RawReceiver.start(RawReceiver.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")));
        arrives(RawReceiver.start(RawReceiver.dripping("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\nabc")));
        arrives(RawReceiver.start(RawReceiver.saying(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\nrubbish\r\n")));
    }

    private void arrives(RawReceiver receiver) {
        try (receiver) {
            var name = "p" + UUID.randomUUID();
            var id = partners.forced(name, receiver.address());
            partners.tell(name);
            partners.carry();

            assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.DELIVERED);
        }
    }

    @Test
    void successWithRubbishIsSuccessAndTheRubbishIsNotKept() {
        try (var receiver = Receiver.start()) {
            var id = partners.proven(partner, receiver).id();
            receiver.answers(exchange -> Receiver.answer(exchange, 200, "text/plain", "<<<&\0".getBytes()));
            partners.tell(partner);
            partners.carry();

            assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(partners.latest(id).tries())
                    .singleElement()
                    .returns(null, Attempt::said)
                    .returns(200, Attempt::status);
        }
    }

    @Test
    void anAnswerLongerThanWeReadIsGivenUpAndCounts() {
        try (var receiver = Receiver.start()) {
            var id = partners.proven(partner, receiver).id();
            receiver.answers(exchange -> Receiver.answer(exchange, 200, "text/plain", new byte[4_000_000]));
            partners.tell(partner);
            partners.tell(partner);
            partners.carry();

            assertThat(receiver.count()).isEqualTo(2);
            assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.DELIVERED);
        }
    }

    @Test
    void whatARefusalSaysIsKeptForStaffWhenItIsText() {
        try (var receiver = Receiver.start()) {
            var id = partners.proven(partner, receiver).id();
            var words = ("wrong\n\tkey " + "x".repeat(500)).getBytes(StandardCharsets.UTF_8);
            receiver.answers(exchange -> Receiver.answer(exchange, 401, "application/problem+json", words));
            partners.tell(partner);
            partners.carry();
            assertThat(partners.latest(id).tries().getLast().said())
                    .startsWith("wrong key xxx")
                    .hasSize(200);

            receiver.answers(exchange -> Receiver.answer(exchange, 401, "image/png", words));
            clock.forward(Duration.ofSeconds(7));
            partners.carry();
            assertThat(partners.latest(id).tries()).hasSize(2);
            assertThat(partners.latest(id).tries().getLast().said()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAFailureAndNobodyGoesThere(int status) {
        try (var elsewhere = RawReceiver.start(RawReceiver::silence);
                var receiver = Receiver.start()) {
            var name = "p" + UUID.randomUUID();
            var id = partners.proven(name, receiver).id();
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.address());
                Receiver.answer(exchange, status);
            });
            partners.tell(name);
            partners.carry();

            assertThat(elsewhere.met()).isZero();
            assertThat(partners.latest(id).state()).isEqualTo(Delivery.State.PENDING);
            assertThat(partners.latest(id).tries()).singleElement().returns(status, Attempt::status);
        }
    }

    @Test
    void aHostThatTheSettingsDoNotVouchForIsNotCalled() {
        try (var receiver = Receiver.start()) {
            var id = partners.proven(partner, receiver).id();
            partners.move(id, receiver.address().replace("localhost", "127.0.0.1"));
            partners.tell(partner);
            partners.carry();
            clock.forward(Duration.ofSeconds(7));
            partners.move(id, "https://127.0.0.1/events");
            partners.carry();

            assertThat(receiver.got()).isEmpty();
            assertThat(partners.latest(id).tries())
                    .extracting(Attempt::problem)
                    .containsExactly("not_public", "not_public");
        }
    }
}
