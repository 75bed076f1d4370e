package frontdoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.people.Merges.Apart;
import frontdoor.people.Merges.Choice;
import frontdoor.people.Merges.Duplicate;
import frontdoor.people.Merges.Merged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class MergesTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient jdbc;

    private long pat;
    private long patricia;

    @BeforeEach
    void patIsOnRecordTwice() {
        jdbc.sql("truncate people.person, people.suspect, people.distinct_pair cascade")
                .update();
        pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        patricia = people.known(Details.of("Patricia Example", null, "01632 960123"));
    }

    @Test
    void theOneThatStaysTakesOverWhatWasChosenAndUndoGivesItBack() {
        var before =
                List.of(people.find(pat).orElseThrow(), people.find(patricia).orElseThrow());

        assertThat(merge(patricia, pat, "email")).isEqualTo(Merged.DONE);
        assertThat(people.find(pat))
                .get()
                .returns("pat@example.org", Person::email)
                .returns(patricia, Person::id);

        var merged = customers.find(patricia).orElseThrow().merged().getFirst();
        assertThat(merges.undo(merged.merge(), SAM)).isEqualTo(Merged.DONE);
        assertThat(List.of(people.find(pat).orElseThrow(), people.find(patricia).orElseThrow()))
                .isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceTheMergeStaysWhenItIsTakenBack() {
        merge(patricia, pat, "email");
        customers.add(
                UUID.randomUUID(),
                patricia,
                Part.PERSON,
                Map.of("email", "new@example.org", "needs", "a ramp"),
                null,
                SAM);

        merges.undo(customers.find(pat).orElseThrow().merged().getFirst().merge(), SAM);

        assertThat(people.find(patricia))
                .get()
                .returns("new@example.org", Person::email)
                .returns("a ramp", Person::needs);
        assertThat(people.find(pat)).get().returns("pat@example.org", Person::email);
    }

    @Test
    void aMergeInACircleIsRefused() {
        merge(patricia, pat);

        assertThat(merge(pat, patricia)).isEqualTo(Merged.SAME);
        assertThat(merge(patricia, patricia)).isEqualTo(Merged.SAME);
    }

    @Test
    void whoeverWasMergedElsewhereMeanwhileIsNotMergedAgain() {
        var third = people.known(Details.of("Paddy Example", null, "01632 960125"));
        merge(patricia, pat);

        assertThat(merge(third, pat)).isEqualTo(Merged.MOVED);
        assertThat(merge(third, 987654)).isEqualTo(Merged.UNKNOWN);
    }

    @Test
    void ofTwoWhoMergeAtOnceInOppositeDirectionsOneIsDone() throws Exception {
        for (int round = 0; round < 10; round++) {
            patIsOnRecordTwice();
            var outcomes = new ArrayList<Merged>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Merged>> both = List.of(() -> merge(pat, patricia), () -> merge(patricia, pat));
                for (var done : threads.invokeAll(both)) {
                    outcomes.add(done.get());
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Merged.DONE, Merged.SAME);
        }
    }

    @Test
    void theSameCommandMergesOnce() {
        var command = UUID.randomUUID();
        var choice = new Choice(patricia, null, pat, null, List.of());
        merges.merge(command, choice, SAM);

        assertThat(merges.merge(command, choice, SAM)).isEqualTo(Merged.DONE);
        assertThat(customers.find(pat).orElseThrow().merged()).hasSize(1);
    }

    @Test
    void thoseWhoShareATelephoneAndALikeNameAreSuggestedUntilSomebodySaysTheyAreTwo() {
        merges.compare(100);
        assertThat(merges.all(null, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).containsExactly("phone"));
        assertThat(merges.of(pat)).hasSize(1);

        merges.distinct(patricia, pat, SAM);

        jdbc.sql("update people.person set compared = false").update();
        merges.compare(100);
        assertThat(merges.all(null, 10)).isEmpty();
        assertThat(merges.of(pat)).isEmpty();
    }

    @Test
    void whoeverWasSaidToBeTwoMayBeOneAfterAll() {
        merges.distinct(patricia, pat, SAM);
        merges.distinct(pat, patricia, SAM);
        assertThat(merges.apart(null, null, 10))
                .singleElement()
                .returns(pat, Apart::low)
                .returns(SAM, Apart::by);

        merges.maybeOne(patricia, pat, SAM);

        assertThat(merges.apart(null, null, 10)).isEmpty();
        assertThat(merges.all(null, 10)).singleElement().returns(patricia, Duplicate::high);
    }

    @Test
    void theLikeliestAreFirstAndEachIsOnOnePage() {
        var both = people.known(Details.of("Pat Exampel", "pat@example.org", "01632 960123"));
        for (int i = 0; i < 7; i++) {
            people.known(Details.of("Patty Example" + "e".repeat(i), null, "01632 960123"));
        }
        merges.compare(100);

        var read = new ArrayList<Duplicate>();
        for (var page = merges.all(null, 4); !page.isEmpty(); page = merges.all(read.getLast(), 4)) {
            read.addAll(page);
        }

        assertThat(read.getFirst()).returns(pat, Duplicate::low).returns(both, Duplicate::high);
        assertThat(read).doesNotHaveDuplicates().hasSameSizeAs(merges.all(null, 1_000));
        assertThat(read).extracting(Duplicate::strength).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whoeverWasMergedTakesNoRoomInTheList() {
        merges.compare(100);
        jdbc.sql("update people.person set merged_into = :into where id = :id")
                .param("into", people.known(Details.of("Kim Specimen", null, "01632 960199")))
                .param("id", pat)
                .update();
        var paddy = people.known(Details.of("Paddy Example", "p@example.org", null));
        people.known(Details.of("Paddy Exampel", "p@example.org", null));
        merges.compare(100);

        assertThat(merges.all(null, 1)).singleElement().returns(paddy, Duplicate::low);
    }

    @Test
    void whatIsSuspectedIsForgottenOnceTheDetailsDiffer() {
        merges.compare(100);
        customers.add(UUID.randomUUID(), patricia, Part.PERSON, Map.of("phone", "+441632960777"), null, SAM);
        merges.compare(100);

        assertThat(merges.all(null, 10)).isEmpty();
    }

    @Test
    void whoeverMergesWhatSomebodyHasChangedIsTold() {
        customers.add(UUID.randomUUID(), pat, Part.PERSON, Map.of("needs", "a ramp"), null, SAM);

        assertThat(merges.merge(UUID.randomUUID(), new Choice(patricia, 0, pat, 0, List.of()), SAM))
                .isEqualTo(Merged.STALE);
        assertThat(merges.merge(UUID.randomUUID(), new Choice(patricia, 0, pat, 1, List.of()), SAM))
                .isEqualTo(Merged.DONE);
    }

    @Test
    void whatIsDecidedOfTwoIsInTheAuditTrail() {
        merges.distinct(pat, patricia, SAM);
        merges.maybeOne(pat, patricia, SAM);
        merge(patricia, pat);
        merges.undo(customers.find(patricia).orElseThrow().merged().getFirst().merge(), SAM);

        assertThat(jdbc.sql("select action from audit.entry where about = :about order by id")
                        .param("about", "person:" + pat)
                        .query(String.class)
                        .list())
                .containsExactly("person.not_the_same", "person.maybe_the_same", "person.merged", "person.parted");
    }

    private Merged merge(long winner, long loser, String... fields) {
        return merges.merge(UUID.randomUUID(), new Choice(winner, null, loser, null, List.of(fields)), SAM);
    }
}
