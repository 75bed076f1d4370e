package frontdoor.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.people.Details;
import frontdoor.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody changes about themselves is on the audit trail, or it is not changed.
@SpringBootTest
class OwnDetailsTests {

    @Autowired
    OwnDetails own;

    @Autowired
    AccountStore store;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private long person;
    private Account account;

    @BeforeEach
    void somebodyWeKnow() {
        var email = "pat" + System.nanoTime() + "@example.org";
        person = people.known(Details.of("Pat Example", email, null));
        var kept = store.keep(email, java.time.Instant.EPOCH).account();
        account = new Account(kept.id(), kept.email(), person);
    }

    @Test
    void aChangeThatCannotBeWrittenDownIsNotMade() {
        jdbc.sql("""
                create function audit.away() returns trigger language plpgsql as $$
                begin raise exception 'The trail is away'; end $$
                """).update();
        jdbc.sql("create trigger away before insert on audit.entry for each row execute function audit.away()")
                .update();

        var renamed = Details.of("Patrick Example", account.email(), null);
        assertThatThrownBy(() -> own.change(account, person, renamed, "name")).hasMessageContaining("away");

        assertThat(people.find(person).orElseThrow().name()).isEqualTo("Pat Example");
    }

    @Test
    void whatSomebodyElseHasIsRefusedAndNothingIsWrittenDown() {
        people.known(Details.of("Sam Sample", account.email(), null));

        var renamed = Details.of("Sam Sample", account.email(), null);

        assertThat(own.change(account, person, renamed, "name")).isEqualTo(OwnDetails.Outcome.TAKEN);
        assertThat(people.find(person).orElseThrow().name()).isEqualTo("Pat Example");
        assertThat(jdbc.sql("select count(*) from audit.entry where about = :person")
                        .param("person", "person:" + person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @AfterEach
    void theTrailIsBack() {
        jdbc.sql("drop function if exists audit.away() cascade").update();
    }
}
