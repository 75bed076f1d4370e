package frontdoor.letters;

import frontdoor.letters.PrintBatch.State;
import frontdoor.notify.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Batches as rows.
@Component
class BatchStore {

    private static final String COLUMNS = """
            select id, made_at, made_by, large, duplex, state, pages, fault, pdf is not null as kept,
                   (select count(*) from letters.batch_letter where batch = id) as letters
              from letters.batch
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The batch, its letters and the audit entry in one statement.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if one of the letters is in another batch by now
    void put(PrintBatch batch, List<Message> letters, List<Integer> pages, byte @Nullable [] pdf) {
        jdbc.sql("""
                with put as (
                    insert into letters.batch (id, made_at, made_by, large, duplex, state, pages, fault, pdf)
                    values (:id, :at, :by, :large, :duplex, :state, :pages, :fault, :pdf) returning id
                ), inside as (
                    insert into letters.batch_letter (batch, position, message, about, pages, live)
                    select put.id, l.position, l.message, l.about, l.pages, :state <> 'failed'
                      from put, unnest(:messages::uuid[], :abouts::text[], :each::int[])
                               with ordinality as l (message, about, pages, position)
                )
                select audit.enter(jsonb_build_object('actor', cast(:by as text), 'action', 'batch.made',
                    'about', 'batch:' || id, 'at', cast(:at as timestamptz), 'detail', jsonb_build_object('state', cast(:state as text))))
                from put
                """)
                .param("id", batch.id())
                .param("at", batch.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", batch.madeBy())
                .param("large", batch.large())
                .param("duplex", batch.duplex())
                .param("state", batch.state().key())
                .param("pages", batch.pages())
                .param("fault", batch.fault(), Types.VARCHAR)
                .param("pdf", pdf, Types.BINARY)
                .param(
                        "messages",
                        letters.stream().map(letter -> letter.id().toString()).toArray(String[]::new))
                .param("abouts", letters.stream().map(Message::about).toArray(String[]::new))
                .param("each", pages.toArray(Integer[]::new))
                .query((_, _) -> true)
                .list();
    }

    Optional<PrintBatch> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional();
    }

    List<PrintBatch> latest(int limit) {
        return jdbc.sql(COLUMNS + " order by made_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, _) -> batch(row))
                .list();
    }

    /// Those of the messages that are in a batch which did not fail.
    Set<UUID> inABatch(Collection<UUID> messages) {
        return Set.copyOf(jdbc.sql("select message from letters.batch_letter where live and message = any(:messages)")
                .param("messages", messages.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("message", UUID.class))
                .list());
    }

    /// Lets letters go into another batch, should they ever be sent.
    void free(Collection<UUID> messages) {
        jdbc.sql("update letters.batch_letter set live = false where message = any(:messages)")
                .param("messages", messages.toArray(UUID[]::new))
                .update();
    }

    List<UUID> letters(UUID batch) {
        return jdbc.sql("select message from letters.batch_letter where batch = :batch order by position")
                .param("batch", batch)
                .query((row, _) -> row.getObject("message", UUID.class))
                .list();
    }

    Optional<byte[]> pdf(UUID id) {
        return jdbc.sql("select pdf from letters.batch where id = :id and pdf is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /// @param from what it must be now, or nothing is done
    boolean move(UUID id, Set<State> from, State to, @Nullable String fault, String by, Instant now) {
        return jdbc.sql("""
                with moved as (
                    update letters.batch set state = :to, fault = :fault, pdf = case when :to = 'failed' then null else pdf end
                     where id = :id and state = any(:from) returning id
                ), freed as (
                    update letters.batch_letter set live = false where batch in (select id from moved) and :to = 'failed'
                )
                select audit.enter(jsonb_build_object('actor', cast(:by as text), 'action', 'batch.' || :to,
                    'about', 'batch:' || id, 'at', cast(:now as timestamptz)))
                from moved
                """)
                .param("id", id)
                .param("from", from.stream().map(State::key).toArray(String[]::new))
                .param("to", to.key())
                .param("fault", fault, Types.VARCHAR)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    void dropOld(Instant before) {
        jdbc.sql("update letters.batch set pdf = null where made_at < :before and pdf is not null")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PrintBatch batch(ResultSet row) throws SQLException {
        return new PrintBatch(
                row.getObject("id", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getBoolean("large"),
                row.getBoolean("duplex"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("letters"),
                row.getInt("pages"),
                row.getString("fault"),
                row.getBoolean("kept"));
    }
}
