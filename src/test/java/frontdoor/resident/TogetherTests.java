package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is asked for together after a life event: what can go wrong on the way, and how somebody comes back to it.
@SpringBootTest
@AutoConfigureMockMvc
class TogetherTests {

    private static final String ASK = "/report/losing_a_job";
    private static final String EVENT = "/events/losing_a_job";
    private static final Pattern DRAFT = Pattern.compile("name=\"_draft\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/return/([A-Za-z0-9_-]{43})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private Visitor lou;
    private String command = "";

    @BeforeEach
    void louHasLostTheirJob() {
        clock.set("2026-11-23T09:30");
        lou = new Visitor(mvc);
        lou.follow(lou.post(ASK, Map.of()));
        var draft = DRAFT.matcher(text(lou.get(ASK + "/pays_council_tax")));
        assertThat(draft.find()).isTrue();
        command = draft.group(1);
    }

    @Test
    void nobodyComesToTheOffersBeforeTheQuestionsAreAnswered() {
        for (var page : new String[] {"/offers", "/list", "/summary"}) {
            assertThat(lou.get(EVENT + page)).hasRedirectedUrl(ASK + "/pays_council_tax");
            assertThat(new Visitor(mvc).get(EVENT + page)).hasRedirectedUrl(EVENT);
        }
        answer("true", "false");
        assertThat(lou.get(EVENT + "/list")).hasRedirectedUrl(ASK + "/check");
        assertThat(lou.post(ASK + "/send", Map.of())).hasRedirectedUrl(EVENT + "/offers");
        assertThat(new Visitor(mvc).get("/events/no_such_event/list")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Visitor(mvc).get("/events/i_want_to_complain/offers")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyWhatIsOfferedCanBeTickedAndOnlyWhatIsTickedIsBegun() {
        answer("true", "false");
        var offers = text(lou.get(EVENT + "/offers"));
        assertThat(offers)
                .contains("Ask us if you can pay less Council Tax", "your income has changed")
                .doesNotContain("council_tax_move", "\" checked");

        assertThat(lou.post(EVENT + "/offers", Map.of("offer", "council_tax_move,nothing_of_ours")))
                .hasRedirectedUrl(EVENT + "/list");

        assertThat(text(lou.get(EVENT + "/list")))
                .contains("You ticked nothing, so nothing is reported and nothing is sent.", "Go back and tick");
        assertThat(lou.post(EVENT + "/list/ask_the_council", Map.of())).hasRedirectedUrl(EVENT + "/list");
        assertThat(lou.post(EVENT + "/list/nothing_of_ours", Map.of())).hasRedirectedUrl(EVENT + "/list");
    }

    @Test
    void anAnswerThatIsChangedChangesWhatIsOnTheList() {
        answer("true", "true");
        lou.post(EVENT + "/offers", Map.of("offer", "ask_the_council,council_tax_move"));
        assertThat(text(lou.get(EVENT + "/list"))).contains("for Council Tax</h2>", "pay less Council Tax</h2>");

        lou.post(ASK + "/moving", Map.of("moving", "false"));

        assertThat(text(lou.get(EVENT + "/list")))
                .contains("pay less Council Tax</h2>")
                .doesNotContain("for Council Tax</h2>");
        assertThat(text(lou.get(EVENT + "/offers"))).contains("value=\"ask_the_council\" checked");
    }

    @Test
    void theLinkBringsTheListAndEveryFormThatWasBegunToAnotherDevice() {
        answer("true", "true");
        lou.post(EVENT + "/offers", Map.of("offer", "ask_the_council,council_tax_move"));
        assertThat(lou.post(EVENT + "/list/council_tax_move", Map.of()))
                .hasRedirectedUrl("/report/council_tax_move/move");
        lou.post("/report/council_tax_move/move", Map.of("move", "out"));
        lou.post("/report/council_tax_move/account_number", Map.of("account_number", "77001234"));
        lou.post(EVENT + "/list/ask_the_council", Map.of());
        lou.post("/report/ask_the_council/postcode", Map.of("postcode", ""));
        lou.post("/report/ask_the_council/contact", contact());
        lou.post("/report/ask_the_council/send", Map.of());
        assertThat(text(lou.get(EVENT + "/list"))).contains("FD-", "Not finished");

        assertThat(lou.post(ASK + "/save", Map.of("contact_email", "lou@example.org")))
                .hasRedirectedUrl(ASK + "/saved");
        var elsewhere = new Visitor(mvc);
        assertThat(text(elsewhere.get("/return/" + link()))).contains("I have lost my job");
        assertThat(elsewhere.follow(elsewhere.post("/return/" + link(), Map.of())))
                .isEqualTo(EVENT + "/list");

        assertThat(text(elsewhere.get(EVENT + "/list"))).contains("FD-", "Not finished");
        assertThat(elsewhere.post(EVENT + "/list/council_tax_move", Map.of()))
                .hasRedirectedUrl("/report/council_tax_move/old_address");
        assertThat(text(elsewhere.get("/report/council_tax_move/account_number")))
                .contains("77001234");
        assertThat(lou.get(EVENT + "/list")).hasRedirectedUrl(EVENT);
    }

    @Test
    void whoeverDeletesTheAnswersDeletesTheFormsThatWentAlong() {
        answer("true", "true");
        lou.post(EVENT + "/offers", Map.of("offer", "council_tax_move"));
        lou.post(EVENT + "/list/council_tax_move", Map.of());
        lou.post(ASK + "/save", Map.of("contact_email", "lou@example.org"));

        lou.post("/return/" + link() + "/delete", Map.of());

        assertThat(lou.get(EVENT + "/list")).hasRedirectedUrl(EVENT);
        assertThat(lou.get("/report/council_tax_move/move")).hasRedirectedUrl("/services/council_tax_move");
    }

    @Test
    void theSameInWelsh() {
        answer("true", "true");
        assertThat(text(lou.get(EVENT + "/offers?lang=cy")))
                .contains(
                        "Beth y gall fod ei angen arnoch",
                        "Gofyn i ni a allwch dalu llai o Dreth Gyngor",
                        "Arhoswch hyd nes eich bod yn gwybod eich cyflog olaf.",
                        "cyngor y cyngor hwn");
    }

    private void answer(String tax, String moving) {
        lou.post(ASK + "/pays_council_tax", Map.of("pays_council_tax", tax));
        lou.post(ASK + "/moving", Map.of("moving", moving));
        lou.post(ASK + "/worried", Map.of("worried", "true"));
    }

    private static Map<String, String> contact() {
        return new HashMap<>(Map.of("contact_name", "Lou Likeness", "contact_email", "lou@example.org"));
    }

    private String link() {
        var link = LINK.matcher(
                messages.about("draft:" + command).getLast().message().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
