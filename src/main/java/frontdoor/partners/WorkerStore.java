package frontdoor.partners;

import frontdoor.kernel.CivilTime;
import frontdoor.partners.PartnerPass.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works for a partner, as rows.
@Component
class WorkerStore {

    private final JdbcClient jdbc;

    WorkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(String partner, Role role) {}

    /// @param email in small letters
    Optional<Found> find(String email) {
        return jdbc.sql("select partner, role from partners.person where email = :email and ended_at is null")
                .param("email", email)
                .query((row, _) -> found(row))
                .optional();
    }

    void seen(String email, Instant now) {
        jdbc.sql("update partners.person set seen_at = :now where email = :email and ended_at is null")
                .param("email", email)
                .param("now", CivilTime.utc(now))
                .update();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("partner"), Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)));
    }
}
