package frontdoor.accounts;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may act for whom, as rows. One that has ended, or whose last day is over, is found no more.
@Component
class ArrangementStore {

    private static final int MOST_A_DAY = 10; // so that nobody sends our letters to many
    private static final Duration DAY = Duration.ofDays(1);
    private static final String SELECT = """
            select g.id as arrangement, g.email as asked, g.helper, g.matters, g.until, a.id, a.email, a.person
              from accounts.acting g
              join accounts.account a on a.id = g.account
             where g.ended_at is null and g.until >= :today
            """;

    private final JdbcClient jdbc;

    ArrangementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return empty if they have asked this address already, or too many today
    Optional<Long> ask(
            Account account, String email, List<Reference> matters, LocalDate until, Instant now, LocalDate today) {
        return jdbc.sql("""
                insert into accounts.acting (account, email, matters, until, asked_at)
                select :account, :email, :matters::text[], :until, :now
                 where not exists (select 1 from accounts.acting
                                    where account = :account and email = :email and ended_at is null
                                      and until >= :today)
                   and (select count(*) < :most from accounts.acting where account = :account and asked_at > :day)
                returning id
                """)
                .param("account", account.id())
                .param("email", email)
                .param("matters", matters.stream().map(Reference::value).toArray(String[]::new))
                .param("until", until)
                .param("now", CivilTime.utc(now))
                .param("today", today)
                .param("day", CivilTime.utc(now.minus(DAY)))
                .param("most", MOST_A_DAY)
                .query(Long.class)
                .optional();
    }

    /// What this person has given to others.
    List<Arrangement> given(long account, LocalDate today) {
        return jdbc.sql(SELECT + " and g.account = :account order by g.id")
                .param("account", account)
                .param("today", today)
                .query((row, _) -> arrangement(row))
                .list();
    }

    /// The ids of all that this person has given, those that have ended as well.
    List<Long> everGiven(long account) {
        return jdbc.sql("select id from accounts.acting where account = :account")
                .param("account", account)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// What others have given to this person, or asked of them.
    List<Arrangement> taken(Account account, LocalDate today) {
        return jdbc.sql(SELECT + " and (g.helper = :account or g.helper is null and g.email = :email) order by g.id")
                .param("account", account.id())
                .param("email", account.email())
                .param("today", today)
                .query((row, _) -> arrangement(row))
                .list();
    }

    /// @return whether they were asked and had not answered
    boolean accept(long id, Account helper, Instant now, LocalDate today) {
        return jdbc.sql("""
                update accounts.acting set helper = :helper, accepted_at = :now
                 where id = :id and email = :email and helper is null and ended_at is null and until >= :today
                   and account <> :helper
                """)
                        .param("id", id)
                        .param("helper", helper.id())
                        .param("email", helper.email())
                        .param("now", CivilTime.utc(now))
                        .param("today", today)
                        .update()
                == 1;
    }

    /// @param by one of the two, or somebody who was asked and says no
    boolean end(long id, Account by, Instant now) {
        return jdbc.sql("""
                update accounts.acting set ended_at = :now
                 where id = :id and ended_at is null
                   and (account = :account or helper = :account or helper is null and email = :email)
                """)
                        .param("id", id)
                        .param("account", by.id())
                        .param("email", by.email())
                        .param("now", CivilTime.utc(now))
                        .update()
                == 1;
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        var matters = (String[]) row.getArray("matters").getArray();
        return new Arrangement(
                row.getLong("arrangement"),
                AccountStore.account(row),
                row.getString("asked"),
                row.getObject("helper", Long.class),
                Arrays.stream(matters).map(Reference::new).toList(),
                row.getObject("until", LocalDate.class));
    }
}
