package frontdoor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffStore {

    private static final String MEMBER = """
            select username, display_name, email, enabled, must_change, totp_secret is not null as has_second_factor,
                   array(select team from identity.staff_team t where t.username = s.username) as teams,
                   array(select role from identity.staff_role r where r.username = s.username) as roles,
                   array(select t.key from identity.team t join identity.staff_role r on r.role = t.led_by
                          where r.username = s.username) as leads
              from identity.staff s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StaffMember> list() {
        return jdbc.sql(MEMBER + "order by display_name, username")
                .query((row, _) -> member(row))
                .list();
    }

    Optional<StaffMember> find(String username) {
        return jdbc.sql(MEMBER + "where username = :username")
                .param("username", username)
                .query((row, _) -> member(row))
                .optional();
    }

    Optional<StaffMember> findByEmail(String email) {
        return jdbc.sql(MEMBER + "where lower(email) = lower(:email)")
                .param("email", email)
                .query((row, _) -> member(row))
                .optional();
    }

    /// Whether there is nobody yet. Of several nodes that start at once, only one is told so.
    boolean nobodyYet() {
        jdbc.sql("lock table identity.staff in exclusive mode").update();
        return jdbc.sql("select not exists (select from identity.staff)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// @return false if the username or the email address is taken, in which case nothing has changed
    boolean insert(NewStaff person, String passwordHash, boolean mustChange) {
        return jdbc.sql("""
                insert into identity.staff (username, display_name, email, password_hash, must_change, created_at)
                values (:username, :displayName, :email, :passwordHash, :mustChange, :at)
                on conflict do nothing
                """)
                        .param("username", person.username())
                        .param("displayName", person.displayName())
                        .param("email", person.email())
                        .param("passwordHash", passwordHash)
                        .param("mustChange", mustChange)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void assign(String username, Set<String> teams, Set<String> roles) {
        jdbc.sql("delete from identity.staff_team where username = :username")
                .param("username", username)
                .update();
        jdbc.sql("delete from identity.staff_role where username = :username")
                .param("username", username)
                .update();
        jdbc.sql("insert into identity.staff_team (username, team) select :username, unnest(:teams::text[])")
                .param("username", username)
                .param("teams", teams.toArray(String[]::new))
                .update();
        jdbc.sql("insert into identity.staff_role (username, role) select :username, unnest(:roles::text[])")
                .param("username", username)
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    void enable(String username, boolean enabled) {
        jdbc.sql("update identity.staff set enabled = :enabled where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update();
    }

    void password(String username, String hash, boolean mustChange) {
        jdbc.sql("""
                update identity.staff set password_hash = :hash, must_change = :mustChange where username = :username
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("username", username)
                .update();
    }

    void forgetSecondFactor(String username) {
        jdbc.sql("""
                with forgotten as (delete from identity.recovery_code where username = :username)
                update identity.staff set totp_secret = null, totp_step = 0 where username = :username
                """).param("username", username).update();
    }

    List<Team> teams() {
        return jdbc.sql("select key, title, led_by from identity.team order by title")
                .query((row, _) -> new Team(row.getString("key"), row.getString("title"), row.getString("led_by")))
                .list();
    }

    List<Role> roles() {
        return jdbc.sql("select key, title from identity.role order by title")
                .query((row, _) -> new Role(row.getString("key"), row.getString("title")))
                .list();
    }

    void keep(Team team) {
        jdbc.sql("""
                insert into identity.team (key, title, led_by) values (:key, :title, :ledBy)
                on conflict (key) do update set title = excluded.title, led_by = excluded.led_by
                """)
                .param("key", team.key())
                .param("title", team.title())
                .param("ledBy", team.ledBy())
                .update();
    }

    void keep(Role role) {
        jdbc.sql("""
                insert into identity.role (key, title) values (:key, :title)
                on conflict (key) do update set title = excluded.title
                """).param("key", role.key()).param("title", role.title()).update();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getBoolean("has_second_factor"),
                keys(row, "teams"),
                keys(row, "leads"),
                keys(row, "roles"));
    }

    private static Set<String> keys(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
