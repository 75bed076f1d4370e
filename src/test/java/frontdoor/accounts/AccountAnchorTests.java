package frontdoor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Merges.Choice;
import frontdoor.people.Merges.Merged;
import frontdoor.people.People;
import frontdoor.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whoever has an account stays when two are merged, whoever is first.
@SpringBootTest
class AccountAnchorTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    People people;

    @Autowired
    Merges merges;

    @Autowired
    OwnDetails details;

    @Autowired
    AccountStore accounts;

    @Test
    void anAccountThatIsNamedWhileItsRecordIsMergedShowsTheOneThatStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            var email = "pat" + round + "@example.org";
            long pat = people.known(Details.of("Pat Example", email, null));
            long patricia = people.known(Details.of("Patricia Example", email, null));
            var account = accounts.keep(email, Instant.now()).account();
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Object>> both = List.of(
                        () -> details.named(account, "Pat Example"),
                        () -> merges.merge(UUID.randomUUID(), new Choice(patricia, null, pat, null, List.of()), SAM));
                var done = threads.invokeAll(both);

                assertThat(done.getFirst().get()).isEqualTo(OwnDetails.Outcome.DONE);
                assertThat(done.getLast().get()).isIn(Merged.DONE, Merged.ANCHORED);
            }
            long shown = accounts.find(account.id()).orElseThrow().person();
            assertThat(people.find(shown)).get().returns(shown, Person::id);
        }
    }
}
