package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import frontdoor.forms.Answers;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a request to a case, to one that is there already, or to a refusal.
@SpringBootTest
class OpeningTests {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Casework work;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
    }

    @Test
    void opensACaseInItsQueueWithItsPromise() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(kase.state().stage()).isEqualTo("with_crew");
        assertThat(kase.state().queue()).isEqualTo("crews");
        assertThat(kase.dueAt()).isEqualTo(Instant.parse("2026-11-25T23:59:59Z"));
    }

    @Test
    void writesTheLetterInTheSameCommand() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(messages.about(kase.reference().value())).singleElement().satisfies(letter -> {
            assertThat(letter.message().recipient()).isEqualTo("pat@example.org");
            assertThat(letter.message().body())
                    .contains(
                            "Recycling bin",
                            "Wednesday 25 November 2026",
                            kase.reference().value())
                    .doesNotContain("((");
        });
    }

    @Test
    void opensOneCaseWhenTheSameCommandArrivesTwice() {
        var command = UUID.randomUUID();
        var request = aMissedBin().command(command).request();
        var first = cases.open(request);

        assertThat(cases.open(aMissedBin().command(command).request()))
                .isEqualTo(new Opening.AlreadyOpened(((Opening.Opened) first).reference()));
    }

    @Test
    void refusesAnswersThatWillNotDoAndStoresNothing() {
        long before = count("select count(*) from cases.kase");

        assertThat(cases.open(aMissedBin().with("bin", "purple").request())).isInstanceOf(Opening.Refused.class);
        assertThat(count("select count(*) from cases.kase")).isEqualTo(before);
    }

    @Test
    void completesAPickedAddressFromTheRegister() {
        var kase = aMissedBin()
                .without("address")
                .with("address-uprn", "9990000001")
                .openedIn(cases);

        assertThat(kase.uprn()).isEqualTo("9990000001");
        assertThat(kase.ward()).isNotBlank();
        assertThat(kase.state().answers().get("address")).asInstanceOf(MAP).containsKey("round");
    }

    @Test
    void refusesAnAddressThatTheRegisterDoesNotHave() {
        assertThat(cases.open(aMissedBin()
                        .without("address")
                        .with("address-uprn", "123")
                        .request()))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Answers.Problem::field)
                                .containsExactly("address-uprn"));
    }

    @Test
    void addsASecondReportToTheOpenCaseAndTellsBothPeople() {
        var first = aMissedBin().with("address-line", "The Same House, Anytown").openedIn(cases);
        var neighbour = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");

        var joined = cases.open(aMissedBin()
                .with("address-line", "The same house,  Anytown")
                .by(neighbour)
                .request());

        assertThat(joined).isEqualTo(new Opening.Joined(first.reference()));
        work.act(work.find(first.reference()), "collected", Set.of("crew"), Map.of());
        assertThat(messages.about(first.reference().value()))
                .extracting(letter -> letter.message().recipient())
                .contains("pat@example.org", "nia@example.org");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
