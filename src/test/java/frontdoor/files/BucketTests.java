package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.options.ListContainerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files in a store that speaks S3: a real server, asked over HTTP with signed requests.
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketTests {

    private static final String BUCKET = "frontdoor-files";
    private static final Uploader PAT = Uploader.visit("the secret of a visit");

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private BlobStoreContext context;
    private BlobStore objects;
    private S3Proxy server;
    private FileSettings settings;
    private Contents contents;
    private Files files;

    @BeforeAll
    void start() throws Exception {
        context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                .credentials("unused", "unused")
                .build(BlobStoreContext.class);
        objects = context.getBlobStore();
        objects.createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "the-key", "the-secret")
                .build();
        server.start();
        settings = settings("the-secret", server.getPort());
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        context.close();
    }

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        contents = new Contents(settings, store, clock);
        files = files(contents);
        jdbc.sql("delete from files.object").update();
        objects.clearContainer(BUCKET);
    }

    private static FileSettings settings(String secret, int port) {
        var s3 = new FileSettings.S3(
                URI.create("http://127.0.0.1:" + port), BUCKET, "eu-west-2", "the-key", secret, true);
        return new FileSettings(null, "s3", s3);
    }

    private Files files(Contents where) {
        return new Files(store, where, new Scanner(new FileSettings(null, "database", null)), clock);
    }

    @Test
    void aFileGoesThereUnderOurNameAndLockedAndComesBack() throws IOException {
        var pdf = Crafted.pdf("/Title (Letter of Pat Example)");
        var file = receive("Pat Example's letter.pdf", pdf);

        assertThat(files.content(file)).hasValue(pdf);
        assertThat(names()).containsExactly("files/" + file.id());
        assertThat(object(file.id())).hasSize(pdf.length + 12 + 16).doesNotContain("Pat Example", "%PDF");
        assertThat(row(file.id(), "content is null and locked_with is not null"))
                .isTrue();
    }

    @Test
    void whatWasStoredInTheDatabaseIsStillRead() {
        var before = files(new Contents(new FileSettings(null, "database", null), store, clock));
        var receipt = (Receipt.Stored) before.receive("a.png", Crafted.picture("png"), List.of("png"), PAT);

        assertThat(files.content(receipt.file())).isPresent();
        assertThat(names()).isEmpty();
    }

    @Test
    void anObjectThatWasChangedOrExchangedDoesNotOpen() {
        var one = receive("a.pdf", Crafted.pdf(""));
        var other = receive("b.pdf", Crafted.pdf("/Title (b)"));
        var exchanged = objects.getBlob(BUCKET, "files/" + other.id());
        exchanged.getMetadata().setName("files/" + one.id());
        objects.putBlob(BUCKET, exchanged);

        assertThatThrownBy(() -> files.content(one)).isInstanceOf(IllegalStateException.class);
        assertThat(files.content(other)).isPresent();
    }

    @Test
    void withTheStoreAwayNothingIsAcceptedAndThePersonIsTold() {
        for (var away : List.of(settings("the-secret", 1), settings("a wrong secret", server.getPort()))) {
            var receipt =
                    files(new Contents(away, store, clock)).receive("a.pdf", Crafted.pdf(""), List.of("pdf"), PAT);

            assertThat(receipt).isEqualTo(new Receipt.Refused("problem.file.away", List.of()));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatNoFileHasAnyMoreIsDeletedAndNothingElse() {
        var dropped = receive("a.pdf", Crafted.pdf(""));
        var refused = receive("b.pdf", Crafted.pdf(""));
        var stays = receive("c.pdf", Crafted.pdf(""));
        store.noteObject("cut-off", clock.instant());
        new Bucket(settings.s3()).put("cut-off", new byte[10]);
        new Bucket(settings.s3()).put("of-another-database", new byte[10]);
        jdbc.sql("delete from files.file where id = :id")
                .param("id", dropped.id())
                .update();
        jdbc.sql("update files.file set state = 'held' where id = :id")
                .param("id", refused.id())
                .update();
        store.judge(refused.id(), State.REJECTED);

        assertThat(contents.sweep()).isZero();
        clock.set("2026-11-23T10:31");
        assertThat(contents.sweep()).isEqualTo(3);

        assertThat(names()).containsExactlyInAnyOrder("files/" + stays.id(), "files/of-another-database");
        assertThat(files.content(stays)).isPresent();
        assertThat(contents.sweep()).isZero();
    }

    @Test
    void settingsThatCannotWorkAreToldAtTheStart() {
        assertThatThrownBy(() -> new FileSettings(null, "s3", null)).hasMessageContaining("frontdoor.files.s3.bucket");
        assertThatThrownBy(() -> new FileSettings(null, "disk", null)).hasMessageContaining("database or s3");
        assertThat(settings.toString()).doesNotContain("the-secret");
    }

    private StoredFile receive(String name, byte[] content) {
        return ((Receipt.Stored) files.receive(name, content, List.of("pdf"), PAT)).file();
    }

    private List<String> names() {
        return objects.list(BUCKET, ListContainerOptions.Builder.recursive()).stream()
                .map(object -> object.getName())
                .toList();
    }

    private String object(String id) throws IOException {
        try (var in = objects.getBlob(BUCKET, "files/" + id).getPayload().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private boolean row(String id, String holds) {
        return jdbc.sql("select " + holds + " from files.file where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
