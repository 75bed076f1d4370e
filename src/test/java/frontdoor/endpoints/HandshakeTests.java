package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Only a system that says that it wants what we send gets anything.
@SpringBootTest(
        properties = {
            "frontdoor.endpoints.inside=localhost",
            "frontdoor.endpoints.whole=1s",
            "frontdoor.address=https://council.example.org"
        })
@Import(Partners.class)
class HandshakeTests {

    @Autowired
    Partners partners;

    @Autowired
    Endpoints endpoints;

    @Autowired
    SettableClock clock;

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

    @ParameterizedTest
    @CsvSource({"*,true", "council.example.org,true", "COUNCIL.example.org,true", "example.org,false", "'',false"})
    void itMustNameUsOrEverybody(String origin, boolean allowed) {
        receiver.allows(origin, "");
        var id = partners.added(partner, receiver.address(), false).id();

        assertThat(endpoints.prove(id, Partners.ADDY))
                .hasValueSatisfying(proof -> assertThat(proof.proven()).isEqualTo(allowed));

        assertThat(partners.endpoint(id).state()).isEqualTo(allowed ? Endpoint.State.ACTIVE : Endpoint.State.UNPROVEN);
    }

    @Test
    void whatHappensBeforeItIsProvenWaits() {
        var id = partners.added(partner, receiver.address(), false).id();
        partners.tell(partner);
        partners.carry();
        assertThat(receiver.got()).isEmpty();

        endpoints.prove(id, Partners.ADDY);
        partners.carry();

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void whoeverDoesNotAnswerIsNotProven() {
        try (var silent = RawReceiver.start(RawReceiver::silence);
                var refusing = RawReceiver.start(RawReceiver.saying(
                        "HTTP/1.1 405 No\r\nWebHook-Allowed-Origin: *\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(endpoints.prove(
                            partners.added(partner, silent.address(), false).id(), Partners.ADDY))
                    .hasValue(new Endpoints.Proof(false, null, "late"));
            assertThat(endpoints.prove(
                            partners.added(partner, refusing.address(), false).id(), Partners.ADDY))
                    .hasValue(new Endpoints.Proof(false, 405, null));
        }
    }

    @Test
    void itsRateIsKept() {
        receiver.allows("*", "120");
        var id = partners.proven(partner, receiver).id();
        for (int i = 0; i < 5; i++) {
            partners.tell(partner);
        }
        long begun = System.nanoTime();
        partners.carry();

        assertThat(partners.endpoint(id).rate()).isEqualTo(120);
        assertThat(receiver.got()).hasSize(5);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1_950));
    }

    @ParameterizedTest
    @CsvSource({"*,", "lots,", "0,", "60,60"})
    void aRateThatIsNoNumberIsNone(String said, Integer rate) {
        receiver.allows("*", said);
        assertThat(partners.endpoint(partners.proven(partner, receiver).id()).rate())
                .isEqualTo(rate);
    }

    @Test
    void whatIsWrittenWrongIsRefusedAndNotStored() {
        assertThat(endpoints.add(partner, "http://partner.example.org/", false, Partners.ADDY))
                .isEqualTo(new Endpoints.Adding.Refused(PublicAddresses.Refusal.NOT_HTTPS));
        assertThat(endpoints.of(partner)).isEmpty();
        partners.added(partner, receiver.address(), false);
        assertThat(endpoints.add(partner, receiver.address(), false, Partners.ADDY))
                .isEqualTo(new Endpoints.Adding.Known());
        assertThatThrownBy(() -> endpoints.add("Not a key", receiver.address(), false, Partners.ADDY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
