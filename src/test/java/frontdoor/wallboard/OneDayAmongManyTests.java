package frontdoor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// However many days are kept, the figures of one cost what that day's rows do.
@SpringBootTest
class OneDayAmongManyTests {

    private static final List<String> TABLES =
            List.of("calls.call", "calls.agent_event", "conversations.item", "conversations.conversation");

    @Autowired
    Wallboard wallboard;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void readsTheRowsOfThatDayAndNoOthers() {
        fill();
        var before = read();

        var board = wallboard.of(LocalDate.of(2024, 6, 3));

        assertThat(board.allCalls().answered()).isEqualTo(100);
        assertThat(board.agents().available()).isPositive();
        assertThat(board.allWriting().came()).isEqualTo(100);
        var after = read();
        for (var table : TABLES) {
            assertThat(after.get(table).get(0) - before.get(table).get(0))
                    .as("rows of %s read without an index", table)
                    .isZero();
            assertThat(after.get(table).get(1) - before.get(table).get(1))
                    .as("rows of %s read", table)
                    .isLessThan(4000);
        }
    }

    /// A hundred a day for four hundred days, of which all in writing is answered but that of one day.
    private void fill() {
        jdbc.sql("""
                insert into calls.call (id, state, offered_at, answered_at, ended_at, wait_ms, talk_ms, hold_ms, wrap_ms,
                                        transfers)
                select 'many-' || n, 'done', at, at, at, 5, 5, 5, 5, 0
                  from (select n, timestamptz '2024-01-01 09:00+00' + (n / 100) * interval '1 day' as at
                          from generate_series(0, 39999) as n) as many
                """).update();
        jdbc.sql("""
                insert into calls.agent_event (extension, at, rank, state)
                select 'many-' || n % 10, timestamptz '2024-01-01 08:00+00' + (n / 100) * interval '1 day'
                                          + (n % 100) * interval '1 minute', 1, 'available'
                  from generate_series(0, 39999) as n
                """).update();
        jdbc.sql("""
                insert into conversations.conversation (id, reference, subject, channel, team, state, came_at, last_at)
                overriding system value
                select 1000000 + n, 'CN-' || translate(lpad(to_hex(n), 4, '0'), 'abcdef', 'ABCDEF') || '-ZZZZ', 'Many',
                       'email', 'waste', 'answered', at, at
                  from (select n, timestamptz '2024-01-01 09:00+00' + (n / 100) * interval '1 day' as at
                          from generate_series(0, 39999) as n) as many
                """).update();
        jdbc.sql("""
                insert into conversations.item (conversation_id, channel, came_at, landed_at, subject, body, automatic,
                                                source, confidence, reasons, answer_by, answered_at)
                select id, 'email', came_at, came_at, 'Many', '', false, 'many:' || id, 'none', '{}',
                       came_at + interval '10 days', came_at + interval '1 day'
                  from conversations.conversation where id >= 1000000
                """).update();
        for (var table : TABLES) {
            jdbc.sql("analyze " + table).update();
        }
    }

    /// How many rows this transaction has read: one after another, and by an index.
    private Map<String, List<Long>> read() {
        return jdbc
                .sql("""
                select schemaname || '.' || relname as name, seq_tup_read, coalesce(idx_tup_fetch, 0) as fetched
                  from pg_stat_xact_user_tables where schemaname in ('calls', 'conversations')
                """)
                .query((row, _) ->
                        Map.entry(row.getString("name"), List.of(row.getLong("seq_tup_read"), row.getLong("fetched"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
