package frontdoor.directory;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of services and what was decided on them.
@Component
class DraftStore {

    private static final String WAITING =
            "select id, service, base, yaml, change_note, author, created_at from directory.draft where state = 'waiting'";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String service, int base, String yaml, String note, Actor author, Instant at) {
        return jdbc.sql("""
                with added as (
                    insert into directory.draft (service, base, yaml, change_note, author, created_at)
                    values (:service, :base, :yaml, :note, :author, :at)
                    returning id)
                select id from added, lateral audit.enter(jsonb_build_object(
                    'actor', :author::text, 'action', 'service-drafted', 'about', :service::text)) as entry
                """)
                .param("service", service)
                .param("base", base)
                .param("yaml", yaml)
                .param("note", note)
                .param("author", author.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Draft> waiting(long id) {
        return jdbc.sql(WAITING + " and id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    /// Oldest first.
    List<Draft> waiting() {
        return jdbc.sql(WAITING + " order by created_at")
                .query(DraftStore::draft)
                .list();
    }

    boolean decide(long id, String state, Actor by, String reason, Instant at) {
        return jdbc.sql("""
                with decided as (
                    update directory.draft
                       set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                     where id = :id and state = 'waiting'
                    returning service)
                select count(*) from decided, lateral audit.enter(jsonb_build_object(
                    'actor', :by::text, 'action', 'draft-' || :state, 'about', service)) as entry
                """)
                        .param("state", state)
                        .param("by", by.toString())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("service"),
                row.getInt("base"),
                row.getString("yaml"),
                row.getString("change_note"),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant());
    }
}
