package frontdoor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as it runs for a council: nothing told to be safe is lost, whatever happens to the process.
class EmbeddedPostgresTests {

    @TempDir
    Path home;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() {
        server = EmbeddedPostgres.start(home, true);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersOnlyWhenAChangeIsOnDiskAndNoticesDamage() throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensToThisMachineAndLetsNobodyInWithoutThePassword() throws SQLException, IOException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("guess").close())
                .withMessageContaining("password");
    }

    @Test
    void onlyOneProcessMayHaveTheFolder() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedPostgres.start(home, true))
                .withMessageContaining("already running");
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilledAndComesBackByItself() throws SQLException, IOException {
        try (var connection = connect(server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'safe' as word");
        }

        var pid = Files.readAllLines(home.resolve("pgdata/postmaster.pid")).getFirst();
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        server.close();
        server = EmbeddedPostgres.start(home, true);

        assertThat(ask("select word from kept")).isEqualTo("safe");
    }

    @Test
    void doesNotTakeAStrangerForItsOwnServer() throws IOException, SQLException {
        server.close();
        var thisTest = ProcessHandle.current().pid();
        Files.writeString(home.resolve("pgdata/postmaster.pid"), thisTest + "\n");

        server = EmbeddedPostgres.start(home, true);

        assertThat(ask("select 'up'")).isEqualTo("up");
    }

    private String ask(String question) throws SQLException {
        try (var connection = connect(server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(server.url(EmbeddedPostgres.NAME), EmbeddedPostgres.NAME, password);
    }
}
