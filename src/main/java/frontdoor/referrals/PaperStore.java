package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import frontdoor.referrals.PartnerLetter.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters to partners as rows.
@Component
class PaperStore {

    private static final String LETTERS = """
            select r.*, p.id as letter, p.news, p.made_at as letter_made_at,
                   p.dropped_at is not null or r.disposed_at is not null and p.news in ('referred', 'chased') as dropped,
                   (select min(f.posted_at) from referrals.paper f where f.referral = r.id) as first_at,
                   r.basis = 'consent' and exists (
                       select from referrals.withdrawal w
                        where w.reference = r.reference and w.line = r.line and w.undone_at is null) as taken_back
              from referrals.paper p join referrals.referral r on r.id = p.referral
            """;

    private final JdbcClient jdbc;
    private final ReferralReader reader;

    PaperStore(JdbcClient jdbc, ReferralReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /// @param dropped whether there is nothing to tell any more
    /// @param takenBack whether a yes that it rests on is taken back
    record Row(PartnerLetter letter, boolean dropped, boolean takenBack) {}

    /// One letter at a time: whoever has one to read is not sent another before it is posted.
    void write(UUID referral, Kind kind, Instant at) {
        jdbc.sql("""
                insert into referrals.paper (id, referral, news, made_at)
                select :id, :referral, :news, :at
                 where not exists (select from referrals.paper
                                    where referral = :referral and posted_at is null and dropped_at is null)
                """)
                .param("id", UUID.randomUUID())
                .param("referral", referral)
                .param("news", kind.key())
                .param("at", utc(at))
                .update();
    }

    /// Those that nobody has posted, the oldest first.
    List<Row> waiting(int limit) {
        return jdbc.sql(LETTERS + """
                 where p.posted_at is null and p.dropped_at is null order by p.made_at, p.id limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> row(row, number))
                .list();
    }

    List<Row> of(Collection<UUID> letters) {
        return jdbc.sql(LETTERS + " where p.id = any(:letters)")
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, number) -> row(row, number))
                .list();
    }

    /// @return false if it was posted before
    boolean posted(UUID letter, Actor by, Instant at) {
        return jdbc.sql("""
                update referrals.paper set posted_at = :at, posted_by = :by where id = :id and posted_at is null
                """)
                        .param("id", letter)
                        .param("by", by.toString())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Timestamp first = row.getTimestamp("first_at");
        return new Row(
                new PartnerLetter(
                        row.getObject("letter", UUID.class),
                        reader.referral(row, number),
                        Kind.valueOf(row.getString("news").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("letter_made_at").toInstant(),
                        first == null ? null : first.toInstant()),
                row.getBoolean("dropped"),
                row.getBoolean("taken_back"));
    }
}
