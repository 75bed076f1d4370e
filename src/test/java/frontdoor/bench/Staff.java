package frontdoor.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Somebody of the made-up council at the desk, signed in at as many browsers as there are clients.
///
/// @param visit under what their drafts are kept, as the table has it
record Staff(List<Session> sessions, String visit) {

    private static final String COOKIE = "__Host-desk";
    private static final String KEPT_UNDER = "desk:"; // and their name, hashed

    /// @param id and `row` as the session's table has them
    record Session(String id, String row) {}

    /// Signs in as a person would, with password and code, and copies the session for the other browsers.
    static Staff signIn(String username, Path data, int port, Database database, int browsers)
            throws IOException, GeneralSecurityException, SQLException {
        var words = Files.readAllLines(data.resolve("staff-secrets.txt")).stream()
                .filter(line -> line.startsWith(username + " "))
                .findFirst()
                .orElseThrow()
                .split("\\s+");
        try (var line = new HttpLine(port)) {
            var halfway = line.send(new Request(
                    "/signin", Map.of(), Map.of("username", username, "password", words[1]), 302, "/signin/code"));
            var whole = line.send(
                    new Request("/signin/code", halfway.cookies(), Map.of("code", code(words[2])), 302, "/desk"));
            var cookie = whole.cookies().get(COOKIE);
            if (cookie == null) {
                throw new IllegalStateException("Signing in failed: " + whole);
            }
            return copied(
                    username,
                    new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8),
                    database,
                    browsers);
        }
    }

    private static String code(String secret) throws GeneralSecurityException {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, Instant.now());
    }

    private static Staff copied(String username, String id, Database database, int browsers) throws SQLException {
        var sessions = new ArrayList<Session>();
        try (var connection = database.connect()) {
            for (int i = 0; i < browsers; i++) {
                var copy = new Session(
                        UUID.randomUUID().toString(), UUID.randomUUID().toString());
                new Filling(connection).run("""
                        insert into spring_session
                        select '%s', '%s', creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name
                        from spring_session where session_id = '%s';
                        insert into spring_session_attributes
                        select '%s', attribute_name, attribute_bytes
                        from spring_session_attributes join spring_session on primary_id = session_primary_id
                        where session_id = '%s'
                        """.formatted(copy.row(), copy.id(), id, copy.row(), id));
                sessions.add(copy);
            }
        }
        return new Staff(List.copyOf(sessions), Opening.hash(KEPT_UNDER + username));
    }

    Map<String, String> cookies(int client) {
        var id = sessions.get(client).id().getBytes(StandardCharsets.UTF_8);
        return Map.of(COOKIE, Base64.getEncoder().encodeToString(id));
    }

    Map<String, Object> values(int client) {
        var session = sessions.get(client);
        return Map.of("session", session.id(), "session row", session.row(), "visit", visit);
    }
}
