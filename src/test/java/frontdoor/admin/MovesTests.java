package frontdoor.admin;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Case;
import frontdoor.cases.CaseMoves;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Obstacle;
import frontdoor.cases.Queues;
import frontdoor.cases.TimelineEntry;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Open cases follow a new version only when somebody says so, and only if they lose nothing by it.
@SpringBootTest
@AutoConfigureMockMvc
class MovesTests {

    private static final String MOVE = "/desk/admin/services/missed_bin/move";
    private static final Actor PIP = Actor.staff("pip");
    private static final Actor QUINN = Actor.staff("quinn");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CaseMoves moves;

    @Autowired
    Queues queues;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    AuditSearch audit;

    private Forms pip;

    private String original = "";

    @BeforeEach
    void theShippedServiceIsInForce() {
        pip = Forms.of(mvc, "pip", "administrator");
        original = services.history("missed_bin").getLast().yaml();
        publish(original);
    }

    @Test
    void theDryRunSaysWhatWouldHappenAndChangesNothing() {
        var kase = aMissedBin().openedIn(cases);
        published("title: Sent to the crew", "title: With the crew");

        assertThat(pip.get(MOVE)).hasStatusOk().bodyText().contains("Nothing has moved yet", "with_crew", "Moves");

        assertThat(find(kase).version()).isEqualTo(kase.version());
    }

    @Test
    void theCasesAreMovedAndTheirStoriesSaySo() {
        var kase = aMissedBin().openedIn(cases);
        int version = published("title: Sent to the crew", "title: At the crew");

        assertThat(pip.send(MOVE, Map.of("version", String.valueOf(version))))
                .hasStatusOk()
                .bodyText()
                .contains("Cases moved:");

        var moved = find(kase);
        assertThat(moved.version()).isEqualTo(version);
        assertThat(moved.revision()).isEqualTo(kase.revision() + 1);
        assertThat(moved.dueAt()).isEqualTo(kase.dueAt());
        assertThat(cases.timeline(moved))
                .last()
                .extracting(TimelineEntry::type, TimelineEntry::actor)
                .containsExactly("moved", PIP);
        assertThat(audit.find(Sought.about(kase.reference().value()), null).entries())
                .extracting(Entry::action)
                .contains("case.moved");
        assertThat(cases.act(
                        UUID.randomUUID(),
                        kase.reference(),
                        moved.revision(),
                        "collected",
                        PIP,
                        Set.of("crew"),
                        Map.of()))
                .isInstanceOf(Change.Changed.class);
    }

    @Test
    void aRenamedStageIsMatchedByHandAndItsQueueComesWithIt() {
        var kase = aMissedBin().openedIn(cases);
        int version = publish(original.replace("with_crew", "sent_to_crew")
                .replace("    queue: crews", "    queue: waste_office")
                .replace(", queue: crews,", ", queue: waste_office,"));
        assertThat(pip.get(MOVE)).bodyText().contains("There is no stage with_crew");
        long before = queues.totals().getOrDefault("waste_office", 0L);

        pip.send(MOVE, Map.of("version", String.valueOf(version), "stage-with_crew", "sent_to_crew"));

        assertThat(find(kase).state().stage()).isEqualTo("sent_to_crew");
        assertThat(find(kase).state().queue()).isEqualTo("waste_office");
        assertThat(find(kase).team()).isEqualTo("waste");
        assertThat(queues.totals().get("waste_office")).isGreaterThan(before);
    }

    @Test
    void casesStayWhereTheyWouldLoseAPromise() {
        var kase = aMissedBin().openedIn(cases);
        published("emptied_assisted", "emptied_helped");

        assertThat(moves.plan("missed_bin", Map.of()).groups())
                .filteredOn(group -> group.version() == kase.version())
                .flatExtracting(CaseMoves.Group::obstacles)
                .contains(new Obstacle(Obstacle.Kind.PROMISE_GONE, "emptied_assisted"));
    }

    @Test
    void nothingMovesIfAnotherVersionCameInBetween() {
        aMissedBin().openedIn(cases);
        int version = published("title: Waiting for you", "title: We wait for you");
        published("title: Waiting for you", "title: We need you");

        assertThat(pip.send(MOVE, Map.of("version", String.valueOf(version))))
                .hasStatus(409)
                .bodyText()
                .contains("came into force in the meantime");
    }

    @Test
    void onlyAnAdministratorMovesCasesOrIsOfferedTo() {
        aMissedBin().openedIn(cases);
        published("title: Sent to the crew", "title: The crew knows");
        var publisher = Forms.of(mvc, "quinn", "publisher");

        assertThat(pip.get("/desk/admin/services/missed_bin")).bodyText().contains(MOVE);
        assertThat(publisher.get("/desk/admin/services/missed_bin"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(MOVE);
        assertThat(publisher.send(MOVE, Map.of("version", "1"))).hasStatus(403);
    }

    private Case find(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }

    private int published(String was, String is) {
        assertThat(original).contains(was);
        return publish(original.replace(was, is));
    }

    /// @return the number of the version in force then
    private int publish(String yaml) {
        if (publishing.propose("missed_bin", yaml, "A test", PIP) instanceof Publishing.Result.Proposed proposed) {
            publishing.approve(proposed.draft(), QUINN);
        }
        assertThat(services.history("missed_bin").getFirst().yaml()).isEqualTo(yaml);
        return services.currentNumber("missed_bin");
    }
}
