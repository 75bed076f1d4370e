package frontdoor.endpoints;

import static frontdoor.kernel.CivilTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Endpoints as rows.
@Component
class EndpointStore {

    private static final String WITH_LATEST = """
            select e.*, a.at, a.took_ms, a.status, a.problem, a.said
              from endpoints.endpoint e
              left join lateral (select * from endpoints.attempt where endpoint = e.id order by number desc limit 1) a
                on true
            """;

    private final JdbcClient jdbc;

    EndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes away one that was never proven, with what waits for it.
    ///
    /// @return false if it was used once, or there is none
    boolean remove(UUID id) {
        return jdbc.sql("""
                with mine as (
                    select id from endpoints.endpoint where id = :id and proven_at is null for update
                ), waiting as (
                    delete from endpoints.delivery using mine where endpoint = mine.id
                ), secrets as (
                    delete from endpoints.secret using mine where endpoint = mine.id
                )
                select count(*) from mine
                """).param("id", id).query(Integer.class).single() == 1
                && jdbc.sql("delete from endpoints.endpoint where id = :id")
                                .param("id", id)
                                .update()
                        == 1;
    }

    /// @return false if the partner has this address already
    boolean add(UUID id, String partner, String address, Instant now) {
        return jdbc.sql("""
                        insert into endpoints.endpoint (id, partner, address, created_at)
                        values (:id, :partner, :address, :now)
                        on conflict (partner, address) do nothing
                        """)
                        .param("id", id)
                        .param("partner", partner)
                        .param("address", address)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.sql(WITH_LATEST + " where e.id = :id")
                .param("id", id)
                .query((row, _) -> endpoint(row))
                .optional();
    }

    /// By partner and then by age.
    ///
    /// @param after the partner and id of the last of the page before, or null
    List<Endpoint> page(@Nullable Endpoint after, int limit) {
        return jdbc.sql(WITH_LATEST + """
                         where (e.partner, e.id) > (:partner, :id) order by e.partner, e.id limit :limit
                        """)
                .param("partner", after == null ? "" : after.partner())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> endpoint(row))
                .list();
    }

    List<Endpoint> of(String partner, int limit) {
        return jdbc.sql(WITH_LATEST + " where e.partner = :partner order by e.created_at, e.id limit :limit")
                .param("partner", partner)
                .param("limit", limit)
                .query((row, _) -> endpoint(row))
                .list();
    }

    /// It said that it wants what we send, and is used from now on.
    void proven(UUID id, @Nullable Integer rate, Instant now) {
        jdbc.sql("""
                        update endpoints.endpoint
                           set state = 'active', disabled_why = null, proven_at = :now, rate = :rate,
                               failing_since = null, paused_until = null
                         where id = :id
                        """)
                .param("id", id)
                .param("rate", rate, Types.INTEGER)
                .param("now", utc(now))
                .update();
    }

    /// @return false if it is already
    boolean disable(UUID id) {
        return jdbc.sql("""
                        update endpoints.endpoint set state = 'disabled', disabled_why = 'by_hand'
                         where id = :id and state <> 'disabled'
                        """).param("id", id).update() == 1;
    }

    /// Those that are used and take nothing, and those that said that they are gone; at
    /// most a hundred are counted.
    long needSomebody() {
        return jdbc.sql("""
                        select count(*) from (
                            select from endpoints.endpoint e
                             where e.state = 'active' and e.failing_since is not null or e.disabled_why = 'gone'
                             limit 100) as counted
                        """).query(Long.class).single();
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("address"),
                Endpoint.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("disabled_why"),
                instant(row, "proven_at"),
                row.getObject("rate", Integer.class),
                instant(row, "failing_since"),
                instant(row, "paused_until"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                attempt(row));
    }

    /// @return null if the row has none
    static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        var at = instant(row, "at");
        return at == null
                ? null
                : new Attempt(
                        at,
                        row.getInt("took_ms"),
                        row.getObject("status", Integer.class),
                        row.getString("problem"),
                        row.getString("said"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
