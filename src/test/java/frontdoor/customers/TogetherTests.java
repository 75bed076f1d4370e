package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Merges.Choice;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What came in under either of two who are one stands on one page, and apart again when the merge is taken back.
@SpringBootTest
@AutoConfigureMockMvc
class TogetherTests {

    private static final Actor BY = Actor.staff("sam");

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void allThatCameInUnderEitherIsTogether() {
        var desk = AtTheDesk.onAMondayMorning(mvc, clock);
        long pat = people.known(Details.of("Pat Example", "pat@example.org", null));
        long patricia = people.known(Details.of("Patricia Example", null, "01632 960123"));
        var letter = conversations
                .land(InWriting.email("pat@example.org", "The hedge", "It grows"))
                .conversation();
        call(pat, "Asked about hedges");
        call(patricia, "Asked about bins");
        var one = Requests.aMissedBin().openedIn(cases).reference();
        assertThat(desk.page(SAM, at(patricia))).doesNotContain("The hedge", "Asked about hedges");

        merges.merge(UUID.randomUUID(), new Choice(patricia, null, pat, null, List.of()), BY);

        for (long id : List.of(pat, patricia)) {
            assertThat(desk.page(SAM, at(id)))
                    .contains("Patricia Example", "The hedge", "/desk/inbox/" + letter)
                    .contains("Asked about bins", "Asked about hedges", one.value());
            assertThat(conversations.ofPerson(id, 10))
                    .extracting(Conversation::reference)
                    .containsExactly(letter);
        }

        merges.undo(customers.find(pat).orElseThrow().merged().getFirst().merge(), BY);

        assertThat(desk.page(SAM, at(pat))).contains("The hedge").doesNotContain("Asked about bins");
        assertThat(desk.page(SAM, at(patricia))).contains("Asked about bins").doesNotContain("The hedge", one.value());
    }

    private void call(long whom, String note) {
        contacts.log(new NewContact(
                Channel.PHONE, whom, null, null, BY, null, Outcome.RESOLVED, null, note, List.of(), "test:" + id()));
    }

    private static String at(long customer) {
        return "/desk/people/" + customer;
    }
}
