package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A second report of the same thing, at the moment when the case of the first one ends.
@SpringBootTest
class JoinTests {

    private static final int TIMES = 200;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Casework work;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
    }

    @AfterEach
    void endTheThreads() {
        threads.close();
    }

    @Test
    void opensAnewWhatWasClosedBefore() {
        var first = aMissedBin();
        var kase = first.openedIn(cases);
        work.act(kase, "collected", Set.of("crew"), Map.of());

        var second = first.command(UUID.randomUUID()).by(neighbour(2 * TIMES)).openedIn(cases);

        assertThat(second.reference()).isNotEqualTo(kase.reference());
    }

    @Test
    void joinsACaseThatIsBeingClosedOrOpensAnewAndNeverBoth() throws Exception {
        var came = new ArrayList<Opening>();
        for (int i = 0; i < TIMES; i++) {
            var first = aMissedBin();
            var kase = first.openedIn(cases);
            var second = first.command(UUID.randomUUID()).by(neighbour(i)).request();

            var opening =
                    atOnce(() -> work.act(kase, "collected", Set.of("crew"), Map.of()), () -> cases.open(second), i);

            assertThat(work.find(kase.reference()).isOpen()).as("closed").isFalse();
            assertKnownOnce(kase.reference(), opening, i);
            came.add(opening);
        }
        assertThat(came).hasAtLeastOneElementOfType(Opening.Joined.class);
        assertThat(came).hasAtLeastOneElementOfType(Opening.Opened.class);
    }

    @Test
    void isNotLostWhenTheOtherOpensAndClosesMeanwhile() throws Exception {
        for (int i = TIMES; i < 2 * TIMES; i++) {
            var first = aMissedBin();
            var request = first.request();
            var second = first.command(UUID.randomUUID()).by(neighbour(i)).request();

            var opening = atOnce(() -> openedAndClosed(request), () -> cases.open(second), i);

            switch (opening) {
                case Opening.Opened opened -> assertKnownOnce(null, opened, i);
                case Opening.Joined joined -> assertKnownOnce(joined.reference(), joined, i);
                case Opening other -> throw new AssertionError(other.toString());
            }
        }
    }

    private Opening openedAndClosed(Request request) {
        var opening = cases.open(request);
        if (opening instanceof Opening.Opened(Reference reference)) {
            work.act(work.find(reference), "collected", Set.of("crew"), Map.of());
        }
        return opening;
    }

    /// @param closing the case that ends, if the report may have been added to it
    private void assertKnownOnce(Reference closing, Opening opening, int number) {
        var email = neighbour(number).email();
        var reference = switch (opening) {
            case Opening.Joined joined -> joined.reference();
            case Opening.Opened opened -> opened.reference();
            case Opening other -> throw new AssertionError(other.toString());
        };
        boolean joined = opening instanceof Opening.Joined;
        assertThat(reference.equals(closing)).isEqualTo(joined);
        assertThat(reportedBy(email)).containsExactly(reference.value());
        assertThat(jdbc.sql("select count(*) from contacts.contact_case where reference = ?")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .as("conversations")
                .isEqualTo(work.find(reference).reporters().size());
        if (joined) {
            assertThat(messages.about(reference.value()))
                    .as("is told how it ended")
                    .anyMatch(letter -> letter.message().recipient().equals(email)
                            && letter.message().subject().equals("We have emptied your bin"));
        } else {
            assertThat(work.find(reference).isOpen()).isTrue();
        }
    }

    private List<String> reportedBy(String email) {
        return jdbc.sql(
                        "select reference from cases.kase where reporters @> jsonb_build_array(jsonb_build_object('email', ?::text))")
                .param(email)
                .query(String.class)
                .list();
    }

    /// Runs both, each a little later than the other in turn.
    ///
    /// @return what came of the second
    private <T> T atOnce(Callable<?> first, Callable<T> second, int turn) throws Exception {
        var barrier = new CyclicBarrier(2);
        Future<?> one = threads.submit(() -> after(barrier, turn % 2 == 0 ? turn : 0, first));
        Future<T> other = threads.submit(() -> after(barrier, turn % 2 == 1 ? turn : 0, second));
        one.get();
        return other.get();
    }

    private static <T> T after(CyclicBarrier barrier, int turn, Callable<T> what) throws Exception {
        barrier.await();
        long until = System.nanoTime() + turn % 40 * 100_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return what.call();
    }

    private static Reporter neighbour(int number) {
        return new Reporter(null, "Nia Neighbour", "nia." + number + "@example.org", null, null, "en");
    }
}
