package frontdoor.listings;

import frontdoor.kernel.Actor;
import frontdoor.listings.Assurance.Outcome;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Listings that came twice. They are only ever suggested; somebody says whether two are one. Then the other one points
/// to the one that stays, and nothing of it is lost: undo its last change, and they are two again.
@Component
public class Pairs {

    private final JdbcClient jdbc;
    private final AssuranceStore store;
    private final Clock clock;

    Pairs(JdbcClient jdbc, AssuranceStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    private record Row(long id, UUID kept, UUID other, List<String> reasons) {}

    /// Those that nobody has answered yet, the oldest first. One of which whoever asks may not know is left out.
    public List<Pair> open(boolean hiddenToo, int limit) {
        return jdbc
                .sql("""
                select id, kept, other, reasons from listings.pair where answer is null order by id limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getObject("kept", UUID.class),
                        row.getObject("other", UUID.class),
                        Arrays.stream((Object[]) row.getArray("reasons").getArray())
                                .map(String::valueOf)
                                .toList()))
                .list()
                .stream()
                .flatMap(row -> store.find(row.kept, hiddenToo).stream()
                        .flatMap(kept -> store.find(row.other, hiddenToo).stream()
                                .map(other -> new Pair(row.id, kept, other, row.reasons))))
                .toList();
    }

    /// @param same whether the two are one
    @Transactional
    public Outcome answer(UUID command, Pair pair, boolean same, Actor by) {
        jdbc.sql("update listings.pair set answer = :answer, by = :by where id = :id and answer is null")
                .param("id", pair.id())
                .param("answer", same ? "same" : "two")
                .param("by", by.toString())
                .update();
        return same
                ? store.change(
                        command,
                        pair.other().listing().id(),
                        pair.other().revision(),
                        clock.instant(),
                        by,
                        "joined",
                        Map.of("same_as", pair.kept().listing().id()))
                : Outcome.DONE;
    }
}
