package frontdoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.conversations.Incoming;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Channel;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who reads the inbox can tell one row from another, and an answer begins and ends as the council's letters do.
@SpringBootTest
@AutoConfigureMockMvc
class InboxReadsTests {

    @Autowired
    Conversations conversations;

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aTextIsListedByItsNumberAndItsFirstWordsAndThenByItsCustomer() {
        long person = people.known(Details.of("Tess Texter", null, "+447700900123"));
        var landed = conversations
                .land(Incoming.words(
                        "test:" + UUID.randomUUID(),
                        Channel.TEXT,
                        InWriting.MONDAY,
                        "+447700900123",
                        "Where is the lorry that was to come on Friday",
                        "contact_centre"))
                .conversation();
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox"))
                .contains("07700 900123", "Where is the lorry that was to come on Friday", landed)
                .doesNotContain("Without a subject");

        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed)).contains("Possible: check whose it is");
        post(landed, "customer", Map.of("person", "" + person));
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox")).contains("Tess Texter");
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .contains("Text message: Tess Texter", "Somebody has said whose it is")
                .doesNotContain("Possible: check whose it is");
    }

    @Test
    void anAnswerByEmailBeginsAndEndsAsTheCouncilsDoAndNothingIsDoubled() {
        var landed = conversations
                .land(InWriting.email("ida@example.org", "Bins", "When?"))
                .conversation();
        post(landed, "claim", Map.of());
        var page = desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed);
        assertThat(page).contains("Go to the answer").containsPattern("Hello,\\s+Yours sincerely,\\s+Sam[^<]*\\s+");
        var box = page.substring(page.indexOf("Hello,"), page.indexOf("</textarea>", page.indexOf("Hello,")));

        assertThat(post(landed, "answer", Map.of("way", "email", "text", box)))
                .as("nothing was written")
                .hasStatus(422);
        var answer = box.replaceFirst("Hello,\\s+", "Hello,\n\nOn Friday.\n\n");
        assertThat(post(landed, "answer", Map.of("way", "email", "text", answer)))
                .hasStatus(303);
        assertThat(messages.about(landed).stream()
                        .map(sent -> sent.message().body())
                        .filter(body -> body.contains("On Friday."))
                        .collect(Collectors.joining("another")))
                .containsOnlyOnce("Hello,")
                .containsOnlyOnce("Yours sincerely,")
                .contains("On Friday.");
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .as("the box is folded away")
                .containsPattern("(?s)<summary[^>]*>.{0,200}Write another answer");
    }

    @Test
    void anArticleIsPutAboveTheEnd() {
        var landed = conversations
                .land(InWriting.email("ivo@example.org", "Blue Badge", "Who qualifies for a Blue Badge?"))
                .conversation();
        post(landed, "claim", Map.of());
        var page = desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed);
        var box = page.substring(page.indexOf("Hello,"), page.indexOf("</textarea>", page.indexOf("Hello,")));
        assertThat(post(landed, "articles/blue-badge-who-qualifies", Map.of("way", "email", "text", box)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("(?s)Hello,.*Who can have a Blue Badge.*Yours sincerely,");
    }

    private MvcTestResult post(String reference, String what, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("command", AtTheDesk.id());
        fields.put("revision", "" + conversations.find(reference).orElseThrow().revision());
        return desk.post(AtTheDesk.SAM, "/desk/inbox/" + reference + "/" + what, fields);
    }
}
