package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class QueuesTests {

    @Autowired
    Cases cases;

    @Autowired
    Queues queues;

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
    void showsEachCaseOnOnePage() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(everyPageOf("crews")).contains(kase.reference()).doesNotHaveDuplicates();
    }

    @Test
    void givesEachOfAHundredWhoClaimAtOnceAnotherCase() throws Exception {
        for (int i = 0; i < 60; i++) {
            aMissedBin().openedIn(cases);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reference> claim =
                    () -> queues.claimNext(UUID.randomUUID(), "crews", "crew").orElse(null);
            var claimed = threads.invokeAll(Collections.nCopies(100, claim)).stream()
                    .map(Future::resultNow)
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(claimed).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
            assertThat(new HashSet<>(claimed)).hasSameSizeAs(claimed);
        }
    }

    @Test
    void keepsQueueTotalsThatAgreeWithACount() {
        var first = aMissedBin().openedIn(cases);
        aMissedBin().openedIn(cases);
        work.act(first, "collected", Set.of("crew"), Map.of());

        assertThat(queues.totals().get("crews"))
                .isEqualTo(count("select count(*) from cases.kase where queue = 'crews' and closed_at is null"));
        queues.fold();
        assertThat(queues.totals().get("crews"))
                .isEqualTo(count("select count(*) from cases.kase where queue = 'crews' and closed_at is null"));
    }

    private List<Reference> everyPageOf(String queue) {
        var all = new ArrayList<Reference>();
        var page = queues.page(QueueFilter.all(queue), null);
        while (!page.isEmpty()) {
            page.forEach(line -> all.add(line.reference()));
            page = queues.page(QueueFilter.all(queue), page.getLast().cursor());
        }
        return all;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
