package frontdoor.accounts;

import frontdoor.kernel.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts as rows.
@Component
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account that was found, or made just now.
    record Kept(Account account, boolean fresh) {}

    /// The account of this address, made now if there is none.
    Kept keep(String email, Instant now) {
        return jdbc.sql("""
                insert into accounts.account (email, handle, created_at) values (:email, :handle, :now)
                on conflict (email) do update set email = excluded.email
                returning id, email, person, xmax = 0 as fresh
                """)
                .param("email", email)
                .param("handle", Secret.fresh())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Kept(account(row), row.getBoolean("fresh")))
                .single();
    }

    Optional<Account> find(long id) {
        return jdbc.sql("select id, email, person from accounts.account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> byPerson(long person) {
        return jdbc.sql("select id, email, person from accounts.account where person = :person")
                .param("person", person)
                .query((row, _) -> account(row))
                .optional();
    }

    /// The person whose account has this address.
    Optional<Long> personOf(String email) {
        return jdbc.sql("select person from accounts.account where email = :email and person is not null")
                .param("email", email)
                .query(Long.class)
                .optional();
    }

    boolean isHeldBy(Collection<Long> people) {
        return jdbc.sql("select exists (select 1 from accounts.account where person = any(:people))")
                .param("people", people.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /// @return whether this account is now that person's: not if it was somebody's, or they have another
    boolean isPerson(long id, long person) {
        return jdbc.sql("""
                update accounts.account set person = :person
                 where id = :id and person is null
                   and not exists (select 1 from accounts.account where person = :person)
                """).param("id", id).param("person", person).update() == 1;
    }

    /// @return false if another account has this address
    boolean move(long id, String email) {
        return jdbc.sql("""
                update accounts.account set email = :email
                 where id = :id and not exists (select 1 from accounts.account where email = :email)
                """).param("id", id).param("email", email).update() == 1;
    }

    /// With its sessions, links and passkeys.
    void delete(long id) {
        jdbc.sql("delete from accounts.account where id = :id").param("id", id).update();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(row.getLong("id"), row.getString("email"), person(row));
    }

    private static @Nullable Long person(ResultSet row) throws SQLException {
        return row.getObject("person", Long.class);
    }
}
