package frontdoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The inbox as browsers go through it.
@SpringBootTest
@AutoConfigureMockMvc
class InboxTests {

    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    private static final RequestPostProcessor REG =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set(InWriting.MONDAY);
    }

    @Test
    void goesFromTheInboxToAnAnswer() throws Exception {
        var reference = land("A question of bins");
        assertThat(page(SAM, "/desk/inbox")).contains("A question of bins", reference);
        assertThat(page(SAM, "/desk/inbox/" + reference)).contains("Nobody has this", "Take it");

        assertThat(act(SAM, reference, "claim", Map.of())).hasStatus(303);
        assertThat(page(SAM, "/desk/inbox/" + reference)).contains("You have this", "Email to pat@example.org");
        assertThat(page(ASH, "/desk/inbox/" + reference)).contains("has this", "Take it over");
        assertThat(answer(ASH, reference, "Mine", "")).hasStatus(409).bodyText().contains("Mine");
        assertThat(answer(SAM, reference, " ", "")).hasStatus(422);
        assertThat(answer(SAM, reference, "It is on its way.", "")).hasStatus(303);
        assertThat(page(SAM, "/desk/inbox")).doesNotContain("A question of bins");
        assertThat(messages.about(reference).getLast().message().subject()).contains(reference);

        act(ASH, reference, "take_over", Map.of());
        var stopped = answer(ASH, reference, "Another answer", "");
        assertThat(stopped).hasStatus(409);
        assertThat(stopped).bodyText().contains("Another answer", "It is on its way.", "Why is it answered again?");
        assertThat(answer(ASH, reference, "Another answer", "corrects")).hasStatus(303);
        assertThat(messages.about(reference)).hasSize(3);
    }

    @Test
    void isShownToThoseWhomItConcernsOnly() {
        var reference = land("Not for the registrar");
        assertThat(get(REG, "/desk/inbox/" + reference)).hasStatus(404);
        assertThat(act(REG, reference, "claim", Map.of())).hasStatus(404);
        assertThat(page(REG, "/desk/inbox")).doesNotContain(reference);

        act(SAM, reference, "hand_over", Map.of("to", "registration", "note", "Yours I think"));
        assertThat(page(REG, "/desk/inbox/" + reference)).contains("Yours I think");
    }

    @Test
    void isGivenToAColleagueOfItsTeam() {
        var reference = land("For a colleague");
        assertThat(page(SAM, "/desk/inbox/" + reference)).contains("Give to a colleague", "Ash");
        assertThat(act(SAM, reference, "assign", Map.of("to", "reg"))).hasStatus(422);
        assertThat(act(SAM, reference, "assign", Map.of("to", "nobody"))).hasStatus(422);
        act(SAM, reference, "assign", Map.of("to", "ash"));
        assertThat(page(ASH, "/desk/inbox/" + reference)).contains("You have this", "Given to Ash");
        assertThat(act(REG, reference, "assign", Map.of("to", "ash"))).hasStatus(404);
    }

    @Test
    void putsAnArticleUnderWhatIsTypedAndLosesNothing() {
        var reference = conversations
                .land(InWriting.email("pat@example.org", "Blue Badge", "Who qualifies for a Blue Badge?"))
                .conversation();
        act(SAM, reference, "claim", Map.of());
        assertThat(page(SAM, "/desk/inbox/" + reference))
                .contains("Articles that may answer it", "/articles/blue-badge-who-qualifies#answer");

        var typed = Map.of("text", "Dear Pat,", "way", "email", "waits", "true");
        var inserted = post(SAM, "/desk/inbox/" + reference + "/articles/blue-badge-who-qualifies", typed);
        assertThat(inserted)
                .hasStatusOk()
                .bodyText()
                .containsPattern("Dear Pat,\\s+Who can have a Blue Badge")
                .containsPattern("name=\"waits\"[^>]*checked");
        assertThat(page(SAM, "/desk/inbox/" + reference))
                .as("kept as a draft")
                .containsPattern("Dear Pat,\\s+Who can have");
        assertThat(post(SAM, "/desk/inbox/" + reference + "/articles/no_such", typed))
                .hasStatus(404);
        assertThat(post(REG, "/desk/inbox/" + reference + "/articles/blue-badge-who-qualifies", typed))
                .hasStatus(404);
        var full = Map.of("text", "x".repeat(19_990), "way", "email");
        var tooLong = post(SAM, "/desk/inbox/" + reference + "/articles/blue-badge-who-qualifies", full);
        assertThat(tooLong).hasStatus(422).bodyText().contains("xxxxx");
    }

    @Test
    void tellsWhoElseHasItOpenAndKeepsWhatTheyType() throws Exception {
        var reference = land("Two readers");
        page(SAM, "/desk/inbox/" + reference);
        assertThat(page(ASH, "/desk/inbox/" + reference)).contains("has this open");
        act(SAM, reference, "claim", Map.of());
        post(SAM, "/desk/inbox/" + reference + "/here", Map.of("text", "Half an answer"));

        assertThat(page(ASH, "/desk/inbox/" + reference)).contains("is writing an answer", "Half an answer");
        assertThat(page(SAM, "/desk/inbox/" + reference)).contains("Half an answer</textarea>");
        assertThat(get(SAM, "/desk/inbox/" + reference + "?done=nothing_we_say"))
                .hasStatusOk();
    }

    @Test
    void movesWhatLandedWronglyAndTakesItBack() {
        var one = land("Bins");
        var two = land("Roads");
        long item = conversations
                .items(conversations.find(one).orElseThrow())
                .getFirst()
                .id();
        act(SAM, one, "join", Map.of("to", two));
        assertThat(page(SAM, "/desk/inbox/" + one)).contains("Roads");
        assertThat(page(SAM, "/desk/inbox/" + two)).contains("item-" + item);
        act(SAM, two, "items/" + item + "/move", Map.of());
        var page = page(SAM, "/desk/inbox/" + two);
        assertThat(page).contains("Item moved to a new conversation").doesNotContain("item-" + item + "\"");
        var event = Pattern.compile("name=\"event\" value=\"(\\d+)\"").matcher(page);
        assertThat(event.find()).isTrue();
        act(SAM, two, "undo", Map.of("event", event.group(1)));
        assertThat(page(SAM, "/desk/inbox/" + two)).contains("item-" + item);
    }

    private MvcTestResult answer(RequestPostProcessor who, String reference, String text, String again) {
        return act(who, reference, "answer", Map.of("way", "email", "text", text, "again", again));
    }

    private MvcTestResult act(RequestPostProcessor who, String reference, String what, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        all.put(
                "revision",
                String.valueOf(conversations.find(reference).orElseThrow().revision()));
        return post(who, "/desk/inbox/" + reference + "/" + what, all);
    }

    private MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(who).with(OurForm.token());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(RequestPostProcessor who, String address) {
        return mvc.get().uri(address).with(who).exchange();
    }

    private String page(RequestPostProcessor who, String address) {
        try {
            var found = get(who, address);
            assertThat(found).hasStatusOk();
            return found.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String land(String subject) {
        return conversations
                .land(InWriting.email("pat@example.org", subject, "Text"))
                .conversation();
    }
}
