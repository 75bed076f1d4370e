package frontdoor.performance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Runs a measure's statement inside one of ours: the same rows, filtered in the same way, are added up or listed.
@Component
class CountStore {

    private static final int LONGEST_SECONDS = 20;
    private static final int FETCHED_AT_ONCE = 1000;
    private static final String ADDED_UP =
            "coalesce(sum(counts), 0) as sum, count(counts) as known," + " count(*) - count(counts) as unknown";

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figure figure(Measure measure, Period period, Filter filter, Instant now) {
        return counting(measure, "select null as slice, " + ADDED_UP + " from counted", period, filter, now)
                .query((row, _) -> figure(measure, row))
                .single();
    }

    List<Figure> by(Dimension dimension, Measure measure, Period period, Filter filter, Instant now) {
        var split = "select " + dimension.sql() + " as slice, " + ADDED_UP
                + " from counted group by 1 order by 1 nulls last";
        return counting(measure, split, period, filter, now)
                .query((row, _) -> figure(measure, row))
                .list();
    }

    List<CountedRow> rows(
            Measure measure, Period period, Filter filter, Instant now, @Nullable CountedRow after, int limit) {
        var page = """
                select * from counted
                where cast(:afterDay as date) is null or (day, id) < (:afterDay, :afterId)
                order by day desc, id desc
                limit :limit
                """;
        return counting(measure, page, period, filter, now)
                .param("afterDay", after == null ? null : after.day(), Types.DATE)
                .param("afterId", after == null ? null : after.id(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> counted(row))
                .list();
    }

    /// To be closed, within a transaction: the rows come from the database a thousand at a time.
    Stream<CountedRow> all(Measure measure, Period period, Filter filter, Instant now) {
        return counting(measure, "select * from counted order by day desc, id desc", period, filter, now)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((row, _) -> counted(row))
                .stream();
    }

    private StatementSpec counting(Measure measure, String then, Period period, Filter filter, Instant now) {
        var sql = """
                with counted as (
                    select * from (
                %s
                    ) as every
                    where (cast(:service as text) is null or service = :service)
                      and (cast(:ward as text) is null or ward = :ward)
                      and (cast(:channel as text) is null or channel = :channel)
                      and (cast(:detail as text) is null or detail = :detail)
                )
                %s
                """.formatted(measure.sql(), then);
        return jdbc.sql(sql)
                .withQueryTimeout(LONGEST_SECONDS)
                .param("from", period.from(), Types.DATE)
                .param("until", period.until(), Types.DATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("service", filter.service(), Types.VARCHAR)
                .param("ward", filter.ward(), Types.VARCHAR)
                .param("channel", filter.channel(), Types.VARCHAR)
                .param("detail", filter.detail(), Types.VARCHAR);
    }

    private static Figure figure(Measure measure, ResultSet row) throws SQLException {
        return new Figure(
                measure,
                row.getString("slice"),
                row.getBigDecimal("sum"),
                row.getLong("known"),
                row.getLong("unknown"));
    }

    private static CountedRow counted(ResultSet row) throws SQLException {
        BigDecimal counts = row.getBigDecimal("counts");
        return new CountedRow(
                row.getString("id"),
                row.getString("reference"),
                row.getObject("day", LocalDate.class),
                row.getString("service"),
                row.getString("ward"),
                row.getString("channel"),
                row.getString("detail"),
                counts);
    }
}
