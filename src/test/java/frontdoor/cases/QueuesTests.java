package frontdoor.cases;

import static frontdoor.cases.Requests.aBulkyCollection;
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

    @Test
    void showsEachCaseOnceWhateverIsAskedFor() {
        for (int i = 0; i < 70; i++) {
            aMissedBin().openedIn(cases);
            aBulkyCollection().openedIn(cases);
        }
        jdbc.sql("""
                update cases.kase set ward = 'ward ' || id % 3, assignee = case when id % 2 = 0 then 'tam' end,
                       late = id % 5 = 0, broken_until = case when id % 10 = 0 then due_at - id * interval '1 hour' end
                """).update();
        var all = jdbc.sql("select queue from cases.kase where closed_at is null group by queue")
                .query(String.class)
                .list();
        for (var order : QueueFilter.Order.values()) {
            for (var ward : new String[] {null, "ward 1", "nowhere"}) {
                for (var whose : QueueFilter.Whose.values()) {
                    for (var standing : QueueFilter.Standing.values()) {
                        var filter = new QueueFilter(all, null, ward, null, whose, "tam", standing, order);

                        assertThat(everyPageOf(filter))
                                .as(filter.toString())
                                .containsExactlyElementsOf(counted(filter));
                    }
                }
            }
        }
    }

    private List<Reference> counted(QueueFilter filter) {
        return jdbc.sql("""
                select reference from cases.kase
                 where closed_at is null
                   and (:ward::text is null or ward = :ward)
                   and case :whose when 'ANY' then true when 'NOBODY' then assignee is null else assignee = 'tam' end
                   and case :standing when 'ANY' then true when 'LATE' then late when 'UNREAD' then unread > 0
                       when 'PRESSING' then least(due_at, broken_until) <= '2026-11-24T23:59:59Z'
                       else not late and due_at between '2026-11-23T09:30Z' and '2026-11-24T23:59:59Z' end
                 order by case when :order = 'PRIORITY' then priority end,
                          case when :order = 'PRIORITY' then due_at else least(due_at, broken_until) end, id
                """)
                .param("ward", filter.ward())
                .param("whose", filter.whose().name())
                .param("standing", filter.standing().name())
                .param("order", filter.order().name())
                .query((row, _) -> new Reference(row.getString("reference")))
                .list();
    }

    private List<Reference> everyPageOf(String queue) {
        return everyPageOf(QueueFilter.all(queue));
    }

    private List<Reference> everyPageOf(QueueFilter filter) {
        var all = new ArrayList<Reference>();
        var reader = new QueueReader(jdbc, clock, 7);
        var page = reader.page(filter, null);
        page.lines().forEach(line -> all.add(line.reference()));
        while (page.next() != null) {
            page = reader.page(filter, page.next());
            page.lines().forEach(line -> all.add(line.reference()));
        }
        return all;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
