package frontdoor.endpoints;

import static frontdoor.kernel.CivilTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deliveries as staff see them and send them again.
@Component
class DeliveryStore {

    private static final String WITH_LATEST = """
            select d.*, a.at, a.took_ms, a.status, a.problem, a.said
              from endpoints.delivery d
              left join lateral (select * from endpoints.attempt where delivery = d.number order by number desc limit 1) a
                on true
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    List<Delivery> page(UUID endpoint, boolean failed, long before, int limit) {
        return jdbc.sql(WITH_LATEST + " where d.endpoint = :endpoint and d.number < :before"
                        + (failed ? " and d.state = 'failed'" : "") + " order by d.number desc limit :limit")
                .param("endpoint", endpoint)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> delivery(row, List.of()))
                .list();
    }

    Optional<Delivery> find(long number) {
        var tries = jdbc.sql("select * from endpoints.attempt where delivery = :number order by number desc limit 50")
                .param("number", number)
                .query((row, _) -> tried(row))
                .list();
        return jdbc.sql(WITH_LATEST + " where d.number = :number")
                .param("number", number)
                .query((row, _) -> delivery(row, tries.reversed()))
                .optional();
    }

    /// Begins another round. One that is pending goes at once, in the round that it is in.
    ///
    /// @return its endpoint; empty if there is no such delivery
    Optional<UUID> again(long number, Instant now) {
        return jdbc.sql("""
                        update endpoints.delivery
                           set before_round = case state when 'pending' then before_round else attempts end,
                               state = 'pending', delivered_at = null,
                               next_at = case state when 'pending' then least(next_at, :now) else :now end
                         where number = :number
                        returning endpoint
                        """)
                .param("number", number)
                .param("now", utc(now))
                .query(UUID.class)
                .optional();
    }

    /// Begins another round for those of an endpoint that were accepted since, the oldest first.
    ///
    /// @param delivered also those that arrived
    /// @return how many
    int againSince(UUID endpoint, Instant since, boolean delivered, Instant now, int limit) {
        return jdbc.sql("""
                        update endpoints.delivery
                           set before_round = attempts, state = 'pending', delivered_at = null, next_at = :now
                         where number in (
                             select number from endpoints.delivery
                              where endpoint = :endpoint and accepted_at >= :since
                                and (state = 'failed' or state = 'delivered' and :delivered)
                              order by number limit :limit)
                        """)
                .param("endpoint", endpoint)
                .param("since", utc(since))
                .param("delivered", delivered)
                .param("now", utc(now))
                .param("limit", limit)
                .update();
    }

    /// How many of an endpoint have failed and wait for somebody, at most `most`.
    long failed(UUID endpoint, int most) {
        return jdbc.sql("""
                        select count(*) from (select from endpoints.delivery
                         where endpoint = :endpoint and state = 'failed' limit :most) as counted
                        """)
                .param("endpoint", endpoint)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    int forget(Instant before, int limit) {
        return jdbc.sql("""
                        delete from endpoints.delivery where number in (
                            select number from endpoints.delivery
                             where state = 'delivered' and delivered_at < :before limit :limit)
                        """).param("before", utc(before)).param("limit", limit).update();
    }

    private static Attempt tried(ResultSet row) throws SQLException {
        return Objects.requireNonNull(EndpointStore.attempt(row));
    }

    private static Delivery delivery(ResultSet row, List<Attempt> tries) throws SQLException {
        var latest = EndpointStore.attempt(row);
        return new Delivery(
                row.getLong("number"),
                row.getObject("endpoint", UUID.class),
                row.getString("event"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("data"),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                EndpointStore.instant(row, "delivered_at"),
                tries,
                latest);
    }
}
