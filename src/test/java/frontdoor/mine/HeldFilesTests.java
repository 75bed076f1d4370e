package frontdoor.mine;

import static frontdoor.cases.Requests.aPothole;
import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Additions;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Two people report one hole. Each is told of the files that they sent, and of nobody else's.
@SpringBootTest
@AutoConfigureMockMvc
class HeldFilesTests {

    private static final AtomicInteger HOLES = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    Additions additions;

    @Autowired
    JsonMapper json;

    @Autowired
    SettableClock clock;

    private String pat;
    private String nia;
    private Reference reference;

    @BeforeEach
    void aHoleThatTwoReported() {
        clock.set("2026-11-23T09:30");
        int number = HOLES.incrementAndGet();
        pat = "pat.files" + number + "@example.org";
        nia = "nia.files" + number + "@example.org";
        reference = report("Pat Example", pat, "pat-hole.jpg").openedIn(cases).reference();
        assertThat(cases.join(report("Nia Neighbour", nia, "nia-hole.jpg").request(), reference))
                .isInstanceOf(Opening.Joined.class);
    }

    @Test
    void eachIsToldOfTheFilesThatTheySent() {
        add(0, "pat-later.jpg");
        add(1, "nia-later.jpg");
        var measured = Map.of(
                "found_in", List.of("road"),
                "depth_mm", List.of("40"),
                "width_mm", List.of("300"),
                "site_photo", List.of(file("inspector.jpg")),
                "site_photo-name", List.of("inspector.jpg"));
        var inspected = cases.act(
                UUID.randomUUID(),
                reference,
                1,
                "inspected",
                Actor.staff("tam"),
                Set.of("highways_inspector"),
                measured);
        assertThat(inspected).isInstanceOf(Change.Changed.class);

        assertThat(files(pat)).containsExactlyInAnyOrder("pat-hole.jpg", "pat-later.jpg");
        assertThat(files(nia)).containsExactlyInAnyOrder("nia-hole.jpg", "nia-later.jpg");
    }

    @Test
    void whoReportedItTwiceIsToldOfBoth() {
        cases.join(report("Pat Example", pat, "pat-again.jpg").request(), reference);

        assertThat(files(pat)).containsExactlyInAnyOrder("pat-hole.jpg", "pat-again.jpg");
    }

    /// Each hole is far from the others.
    private frontdoor.cases.Requests report(String name, String email, String photo) {
        return aPothole("53." + (400 + HOLES.get()), "-1.5")
                .by(new Reporter(null, name, email, null, null, "en"))
                .with("photo", file(photo))
                .with("photo-name", photo);
    }

    private void add(int reporter, String name) {
        Map<String, Object> said = Map.of(Additions.PHOTO, Map.of("id", file(name), "name", name, "size", 1000));
        assertThat(additions.add(UUID.randomUUID(), reference, reporter, said)).isTrue();
    }

    /// One that waits for its case.
    private String file(String name) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into files.file (id, name, kind, size, sha256, content, state, uploaded_by, created_at)
                values (:id, :name, 'jpg', 1000, :id, 'x', 'clean', 'visit:x', :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private List<String> files(String email) {
        var home = new AtHome(mvc, jdbc).signedInAs(email);
        var listed = json.readTree(text(home.get("/account/held/download"))).get("files");
        return listed.valueStream().map(file -> file.get("name").asString()).toList();
    }
}
