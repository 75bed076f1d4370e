package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.Outcome;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The end of a conversation is one reason, chosen already where something points to it, and one button.
@SpringBootTest
@AutoConfigureMockMvc
class WrapUpTests {

    private static final String ASKS = "/desk/contact/services/missed_bin";

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void theLastPageWrapsUpWhatWasOpened() {
        var begun = command(desk.page(SAM, "/desk/contact"));
        var kept = Map.of("command", begun, "words", "missed bin", "note", "Gate code told", "start", "missed_bin");
        desk.post(SAM, "/desk/contact", kept);
        var opened = opened();
        var done = desk.page(SAM, ASKS + "/done");
        assertThat(done).contains("name=\"conversation\" value=\"" + begun + "\"", "autofocus");

        assertThat(desk.post(SAM, "/desk/contact/new", Map.of("conversation", begun)))
                .hasRedirectedUrl("/desk/contact?logged");
        assertThat(desk.post(SAM, "/desk/contact/new", Map.of("conversation", begun)))
                .as("once more")
                .hasRedirectedUrl("/desk/contact");

        assertThat(contacts.about(opened))
                .singleElement()
                .returns(Outcome.OPENED, Contact::outcome)
                .returns("Gate code told", Contact::note);
        assertThat(command(desk.page(SAM, "/desk/contact"))).isNotEqualTo(begun);
    }

    @Test
    void theLikeliestEndIsChosenAlreadyAndIsNotLoggedUntilSomebodySaysSo() {
        assertThat(likeliest()).isEmpty();
        desk.post(SAM, "/desk/contact", Map.of("words", "missed bin"));
        assertThat(likeliest()).isEqualTo("resolved");

        desk.post(
                SAM,
                "/desk/contact",
                Map.of("words", "missed bin", "likeliest", "resolved", "outcome", "resolved", "start", "missed_bin"));
        var opened = opened();

        assertThat(likeliest()).isEqualTo("opened");
        desk.post(SAM, "/desk/contact", Map.of("likeliest", "opened", "outcome", "opened", "new", "yes"));
        assertThat(contacts.about(opened)).singleElement().returns(Outcome.OPENED, Contact::outcome);
    }

    private Reference opened() {
        desk.post(
                SAM,
                ASKS,
                Map.of(
                        "command", command(desk.page(SAM, ASKS)),
                        "shown", "address,bin,put_out_by_7,lid_closed,notes",
                        "address-postcode", "ZZ99 1AA",
                        "address-line", id() + " Sample Street",
                        "bin", "recycling",
                        "put_out_by_7", "true",
                        "lid_closed", "true",
                        "contact_name", "Ed Sample"));
        return reference(desk.page(SAM, ASKS + "/done"));
    }

    private String likeliest() {
        return desk.page(SAM, "/desk/contact").replaceAll("(?s).*name=\"likeliest\" value=\"([^\"]*)\".*", "$1");
    }
}
