package frontdoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class MergedIdsTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private long pat;
    private long patricia;
    private long paddy;

    @BeforeEach
    void paddyWasMergedIntoPatAndPatIntoPatricia() {
        jdbc.sql("truncate people.person cascade").update();
        patricia = people.known(Details.of("Patricia Example", "patricia@example.org", null));
        pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        paddy = people.known(Details.of("Paddy Example", null, "01632 960124"));
        point(paddy, pat);
        point(pat, patricia);
    }

    @Test
    void allIdsOfACustomerAreFoundFromAnyOfThem() {
        for (long id : List.of(pat, patricia, paddy)) {
            assertThat(people.ids(id)).containsExactlyInAnyOrder(pat, patricia, paddy);
            assertThat(people.find(id)).get().returns(patricia, Person::id);
        }
        assertThat(people.ids(987654)).containsExactly(987654L);
    }

    @Test
    void whoeverWritesInUnderAMergedNameIsTheOneThatStays() {
        assertThat(people.known(Details.of("Pat Example", "pat@example.org", null)))
                .isEqualTo(patricia);
        assertThat(people.known(Details.of("Paddy Example", null, "01632 960124")))
                .isEqualTo(patricia);
    }

    @Test
    void theOneThatStaysIsFoundByWhatTheMergedOneHad() {
        assertThat(people.search("pat@example.org")).extracting(Person::id).containsExactly(patricia);
        assertThat(people.search("01632 960124")).extracting(Person::id).containsExactly(patricia);
        assertThat(people.search("Paddy Example")).extracting(Person::id).containsExactly(patricia);
    }

    @Test
    void theOneThatStaysMayTakeTheNameAndTheEmailOfTheMergedOne() {
        assertThat(people.change(patricia, Details.of("Pat Example", "pat@example.org", null), SAM))
                .isEqualTo(People.Change.DONE);
    }

    private void point(long from, long to) {
        jdbc.sql("update people.person set merged_into = :to where id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
