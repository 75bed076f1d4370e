package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.people.Death;
import frontdoor.people.Deaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever lives is written to, whatever a stranger reports and whoever else has their name.
@SpringBootTest
class MailToTheLivingTests {

    private static final Actor REG = Actor.staff("reg");

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    Deaths deaths;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private AfterADeath after;

    @BeforeEach
    void aMondayMorning() {
        after = new AfterADeath(context);
        after.begin();
    }

    @AfterEach
    void close() {
        after.end();
    }

    @Test
    void aStrangersReportStopsNothingUntilAnOfficerSaysSo() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var kase = after.request("Al Example", "1940-01-01", "ZZ99 1AA")
                .from(Actor.ANONYMOUS)
                .openedIn(cases);
        after.email(al, "al@example.org");
        after.relay();

        assertThat(after.received()).contains("al@example.org");
        assertThat(deaths.of(kase.reference().value())).singleElement().satisfies(death -> {
            assertThat(death.state()).isEqualTo(Death.State.POSSIBLE);
            assertThat(death.agrees()).containsExactly("name", "born", "home");
        });
        assertThat(deaths.confirm(kase.reference().value(), al, false, REG)).isTrue();
        assertThat(deaths.isDead(al)).isTrue();
    }

    @Test
    void aSonOfTheSameNameGetsHisPost() {
        after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        after.person("Al Example", "1971-02-03", "son@example.org", "ZZ99 1AA");
        after.death("Al Example", "1940-01-01", "ZZ99 1AA");
        var letter = after.write(Medium.POST, null, "Al Example\n5 Sample Street\nAnytown\nZZ99 1AA", "FD-7K3M-9QX2");
        after.relay();

        assertThat(jdbc.sql("select stopped_for from notify.message where id = ?")
                        .param(letter)
                        .query()
                        .singleRow())
                .containsEntry("stopped_for", null);
    }

    @Test
    void anAddressThatTheLivingShareStaysTheirs() {
        long al = after.person("Al Example", "1940-01-01", "home@example.org", "ZZ99 1AA");
        after.person("Bea Example", null, "home@example.org", "ZZ99 1AA");
        after.death("Al Example", "1940-01-01", "ZZ99 1AA");

        after.email(null, "home@example.org");
        var his = after.email(al, "home@example.org");
        after.relay();

        assertThat(after.received()).filteredOn("home@example.org"::equals).hasSize(1);
        assertThat(messages.find(his)).get().extracting(Dispatch::state).isEqualTo(Dispatch.State.HELD);
    }
}
