package frontdoor.mine;

import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Merges.Choice;
import frontdoor.people.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What somebody who was on record twice reads of both.
@SpringBootTest
@AutoConfigureMockMvc
class MergedHeldTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Merges merges;

    @Autowired
    Audit audit;

    @Test
    void itTellsOfLooksAtARecordThatWasMergedIntoTheirs() {
        long other = people.known(Details.of("Their Other Name", "other@example.org", null));
        audit.viewed(Actor.staff("tam"), "person:" + other, "answering-contact");
        var pat = new AtHome(mvc, jdbc);
        pat.signedInAs("pat@example.org").named("Pat Example");
        long person = people.byEmail("pat@example.org").getFirst().id();
        assertThat(text(pat.get("/account/held"))).doesNotContain("Waste office");

        merges.merge(UUID.randomUUID(), new Choice(person, null, other, null, List.of()), Actor.staff("sam"));

        assertThat(text(pat.get("/account/held"))).contains("Waste office");
    }
}
