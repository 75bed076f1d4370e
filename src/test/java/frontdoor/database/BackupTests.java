package frontdoor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdoor.testing.Postgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A backup is worth what its restore gives back.
class BackupTests {

    private static final String AWKWARD = "tab\t, line\n, back\\slash, 'quote', \\N and a snowman ☃";

    @TempDir
    Path folder;

    private final DataSource original = Postgres.connect(Postgres.migrated());

    /// Tables with what is hard to copy: references against the alphabet, a worked-out column, a trigger,
    /// numbers given out, and a value that looks like nothing.
    @BeforeEach
    void aDatabaseInUse() {
        makeTables(original);
        JdbcClient.create(original)
                .sql("insert into trial.parent (said) values (?), (null)")
                .param(AWKWARD)
                .update();
        JdbcClient.create(original)
                .sql("insert into trial.child (parent) values (1), (2)")
                .update();
    }

    private static void makeTables(DataSource database) {
        JdbcClient.create(database).sql("""
                create schema trial;
                create table trial.parent (id bigint generated always as identity primary key, said text,
                    length int generated always as (char_length(said)) stored);
                create table trial.child (parent bigint references trial.parent, inserted int not null default 0);
                create function trial.count_up() returns trigger language plpgsql as
                    'begin new.inserted = new.inserted + 1; return new; end';
                create trigger counts before insert on trial.child for each row execute function trial.count_up();
                """).update();
    }

    @Test
    void everythingComesBackAsItWas() throws IOException, SQLException {
        var file = backup();
        var restored = Postgres.connect(Postgres.migrated());
        makeTables(restored);

        var manifest = new Restore(restored).from(file, true);

        var there = JdbcClient.create(restored);
        assertThat(there.sql("select said from trial.parent where length = ?")
                        .param(AWKWARD.length())
                        .query(String.class)
                        .single())
                .isEqualTo(AWKWARD);
        assertThat(there.sql("select inserted from trial.child")
                        .query(Integer.class)
                        .list())
                .as("the trigger ran once, when the row was written")
                .isEqualTo(List.of(1, 1));
        assertThat(there.sql("insert into trial.parent (said) values ('next') returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(manifest.rows()).isEqualTo(4);
        assertThat(manifest.tables())
                .extracting(content -> content.table().name())
                .contains("scheduled_tasks");
    }

    @Test
    void theTriggersWorkAgainAfterwards() throws IOException, SQLException {
        var file = backup();

        new Restore(original).from(file, true);

        assertThat(JdbcClient.create(original)
                        .sql("insert into trial.child (parent) values (1) returning inserted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws IOException, SQLException {
        var file = backup();

        assertThatExceptionOfType(Restore.Refused.class)
                .isThrownBy(() -> new Restore(original).from(file, false))
                .withMessageContaining("--replace");
    }

    @Test
    void aBackupOfAnotherVersionIsRefusedBeforeAnythingIsMade() throws IOException, SQLException {
        var file = backup();
        try (var zip = FileSystems.newFileSystem(file)) {
            var manifest = zip.getPath(Manifest.NAME);
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("\"audit\" : \"\\d+\"", "\"audit\" : \"99\""));
        }
        var empty = Postgres.connect(Postgres.empty());

        assertThatExceptionOfType(Restore.Refused.class)
                .isThrownBy(() -> new Restore(empty).from(file, false))
                .withMessageContaining("another version");
        assertThat(JdbcClient.create(empty)
                        .sql("select count(*) from pg_namespace where nspname = 'audit'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsThrownAway() throws IOException, SQLException {
        var file = backup();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("data/trial.parent.tsv"), "1\tsomething else\n");
        }

        assertThatExceptionOfType(Restore.Refused.class)
                .isThrownBy(() -> new Restore(original).from(file, true))
                .withMessageContaining("damaged");
        assertThat(JdbcClient.create(original)
                        .sql("select count(*) from trial.parent")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException, SQLException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
    }

    private Path backup() throws IOException, SQLException {
        var file = folder.resolve("backup.zip");
        try (var connection = original.getConnection()) {
            new Backup(connection, Clock.systemUTC()).writeTo(file);
        }
        return file;
    }
}
