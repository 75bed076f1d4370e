package frontdoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class PeopleTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("truncate people.person cascade").update();
    }

    @Test
    void theSamePersonIsKnownByEmailOrByTelephone() {
        var pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));

        assertThat(people.known(Details.of("  pat   EXAMPLE ", "Pat@Example.org", null)))
                .isEqualTo(pat);
        assertThat(people.known(Details.of("Pat Example", null, "+44 1632 960123")))
                .isEqualTo(pat);
        assertThat(people.known(Details.of("Pát Exámple", "pat@example.org", "07700 900001")))
                .isEqualTo(pat);
    }

    @Test
    void twoPeopleMayShareAnEmailAndATelephone() {
        var pat = people.known(Details.of("Pat Example", "family@example.org", "01632 960123"));
        var sam = people.known(Details.of("Sam Example", "family@example.org", "01632 960123"));

        assertThat(sam).isNotEqualTo(pat);
        assertThat(people.byEmail("FAMILY@example.org ")).extracting(Person::id).containsExactly(pat, sam);
    }

    @Test
    void whatWasNotKnownIsFilledInAndWhatWasIsKept() {
        var pat = people.known(Details.of("Pat Example", "pat@example.org", null));

        people.known(Details.of("Pat Example", "pat@example.org", "07700 900001"));
        people.known(Details.of("Pat Example", "pat@example.org", "07700 900002"));

        assertThat(people.find(pat)).get().returns("+447700900001", Person::phone);
    }

    @Test
    void aPersonKnownTwiceIsLeftAsTwo() {
        var byEmail = people.known(Details.of("Pat Example", "pat@example.org", null));
        var byPhone = people.known(Details.of("Pat Example", null, "07700 900001"));

        assertThat(people.known(Details.of("Pat Example", "pat@example.org", "07700 900001")))
                .isEqualTo(byEmail);
        assertThat(people.find(byEmail)).get().returns(null, Person::phone);
        assertThat(people.find(byPhone)).get().returns(null, Person::email);
    }

    @Test
    void whoeverGivesNoNameIsNobody() {
        assertThat(jdbc.sql("select people.known('{\"email\": \"pat@example.org\"}') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void manyCallsAtOnceMakeOnePerson() throws Exception {
        var ready = new CyclicBarrier(8);
        Callable<Long> call = () -> {
            ready.await();
            return people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        };

        for (int round = 0; round < 5; round++) {
            nobody();
            assertThat(new HashSet<>(atOnce(call, 8))).hasSize(1);
        }
    }

    private static List<Long> atOnce(Callable<Long> call, int times) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void searchTakesWhateverIsTyped() {
        var pat = people.known(new Details(
                "Patricia O'Sample", null, "pat@example.org", "01632 960123", "zz991aa", null, null, "en", null, null));

        assertThat(List.of(
                        "pat@example.org",
                        "01632 960 123",
                        "+441632960123",
                        "ZZ99 1AA",
                        "zz991aa",
                        "patricia os",
                        "Patricia O’Sample",
                        "Patrica Osample"))
                .allSatisfy(typed ->
                        assertThat(people.search(typed)).extracting(Person::id).containsExactly(pat));
        assertThat(people.search("Zebedee Unknown")).isEmpty();
        assertThat(people.search(" % ")).isEmpty();
        assertThat(people.search("")).isEmpty();
    }

    @Test
    void aChangeReplacesWhatWasKnown() {
        var pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        people.known(Details.of("Sam Sample", "sam@example.org", null));

        assertThat(people.change(pat, Details.of("Pat Sample", null, "07700 900001"), SAM))
                .isEqualTo(People.Change.DONE);
        assertThat(people.find(pat))
                .get()
                .returns("Pat Sample", Person::name)
                .returns(null, Person::email)
                .returns("+447700900001", Person::phone);
        assertThat(people.change(pat, Details.of("Sam Sample", "sam@example.org", null), SAM))
                .isEqualTo(People.Change.ALREADY_KNOWN);
        assertThat(people.change(-1, Details.of("Pat Example", null, null), SAM))
                .isEqualTo(People.Change.UNKNOWN);
    }

    @Test
    void theDatabaseReadsBritishNumbersAsThePageDoes() {
        assertThat(List.of("01632 960123", "07700 900001", "+44 (0)1632 960123", "0044 1632 960123", "+353 1 234 5678"))
                .allSatisfy(typed -> assertThat(jdbc.sql("select people.phone_key(?)")
                                .param(typed)
                                .query(String.class)
                                .optional())
                        .isEqualTo(Phone.typed(typed)));
        assertThat(Phone.typed("not a number")).isEmpty();
    }
}
