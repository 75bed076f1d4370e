package frontdoor.inbox;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.conversations.Confidence;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.conversations.Incoming;
import frontdoor.conversations.Item;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What somebody writes about a case that has ended, and what staff can do about it.
@SpringBootTest
@AutoConfigureMockMvc
class AfterTheEndTests {

    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor REG =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void opensAgainWithOnePressWhereTheServiceAllowsIt() throws Exception {
        var kase = ended("collected", Map.of());
        var reference = reply(kase, "It is still full");

        var page = page("/desk/inbox/" + reference);
        assertThat(page).contains("About the closed case", kase.reference().value(), "Bin emptied", "Open it again");
        var form = field(page, "said");
        var command = command(page, "/desk/cases/" + kase.reference() + "/reopen");
        for (int presses = 0; presses < 2; presses++) {
            assertThat(mvc.post()
                            .uri("/desk/cases/" + kase.reference() + "/reopen")
                            .param("command", command)
                            .param("said", form)
                            .with(SAM)
                            .with(OurForm.token()))
                    .hasStatus(303);
        }
        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(now.isOpen()).isTrue();
        assertThat(cases.timeline(now).getLast().said()).isEqualTo(Map.of(Additions.WORDS, "It is still full"));
        assertThat(page("/desk/inbox/" + reference)).doesNotContain("About the closed case");
        assertThat(page("/desk/cases/" + kase.reference())).contains("They wrote after it was closed: " + reference);
    }

    @Test
    void asksAgainWhereItDoesNotAndTheOldCaseIsNamed() throws Exception {
        var kase = ended("could_not", Map.of("found", List.of("blocked")));
        var reference = reply(kase, "The street is free now");

        var page = page("/desk/inbox/" + reference);
        assertThat(page).contains("Ask again").doesNotContain("Open it again");
        var item =
                conversations.items(conversations.find(reference).orElseThrow()).getFirst();
        assertThat(mvc.post()
                        .uri("/desk/inbox/" + reference + "/items/" + item.id() + "/request")
                        .param("command", command(page, "/request"))
                        .param("start", field(page, "start"))
                        .with(SAM)
                        .with(OurForm.token()))
                .hasStatus(303)
                .hasHeader("Location", "/desk/contact/services/missed_bin");
        assertThat(page("/desk/contact/services/missed_bin")).contains("The street is free now");
    }

    @Test
    void tellsNothingOfTheCaseToThoseWhoMayNotSeeIt() throws Exception {
        var kase = ended("collected", Map.of());
        var reference = conversations
                .land(incoming("another@example.org", "About " + kase.reference(), "registration"))
                .conversation();
        var found = mvc.get().uri("/desk/inbox/" + reference).with(REG).exchange();
        assertThat(found).hasStatusOk();
        assertThat(found.getResponse().getContentAsString()).doesNotContain("About the closed case", "Bin emptied");
    }

    @Test
    void aTextThatAnswersOursIsLikelyAboutItsCase() {
        var kase = ended("collected", Map.of());
        var number = "+447700900456";
        messages.accept(List.of(new Message(
                UUID.randomUUID(), kase.reference().value(), Medium.TEXT, number, "", "Emptied.", "en", null)));
        clock.set("2026-11-23T11:00");
        var landed = conversations.land(Incoming.words(
                "text:" + UUID.randomUUID(), Channel.TEXT, clock.instant(), number, "No!", "contact_centre"));

        var conversation = conversations.find(landed.conversation()).orElseThrow();
        assertThat(conversation.team())
                .isEqualTo(cases.find(kase.reference()).orElseThrow().team());
        assertThat(conversations.cases(conversation))
                .containsExactly(kase.reference().value());
        assertThat(conversations.items(conversation))
                .singleElement()
                .returns(Confidence.LIKELY, Item::confidence)
                .returns(List.of("case_text"), Item::reasons);
        assertThat(cases.timeline(kase)).anyMatch(entry -> entry.type().equals("wrote_after"));

        messages.accept(List.of(new Message(
                UUID.randomUUID(), landed.conversation(), Medium.TEXT, number, "", "Which bin?", "en", null)));
        clock.set("2026-11-23T12:00");
        assertThat(conversations
                        .land(Incoming.words(
                                "text:" + UUID.randomUUID(),
                                Channel.TEXT,
                                clock.instant(),
                                number,
                                "The brown one",
                                "contact_centre"))
                        .conversation())
                .as("it answers our question")
                .isEqualTo(landed.conversation());
    }

    private Case ended(String action, Map<String, List<String>> input) {
        var kase = aMissedBin().openedIn(cases);
        cases.act(UUID.randomUUID(), kase.reference(), 1, action, Actor.staff("chris"), Set.of("crew"), input);
        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(now.isOpen()).isFalse();
        clock.set("2026-11-23T10:00");
        return now;
    }

    private String reply(Case kase, String words) {
        var letter = messages.about(kase.reference().value()).getFirst().message();
        return conversations
                .land(InWriting.email(
                        letter.recipient(),
                        "Re: " + letter.subject(),
                        words,
                        List.of("<" + letter.id() + "@council.example.org>")))
                .conversation();
    }

    private static Incoming incoming(String from, String subject, String team) {
        var one = InWriting.email(from, subject, "Words");
        return new Incoming(
                one.source(),
                one.channel(),
                one.at(),
                one.sender(),
                null,
                null,
                one.subject(),
                one.body(),
                one.files(),
                false,
                null,
                one.messageId(),
                one.answers(),
                one.addressedTo(),
                team);
    }

    private String page(String address) throws Exception {
        var found = mvc.get().uri(address).with(SAM).exchange();
        assertThat(found).hasStatusOk();
        return found.getResponse().getContentAsString();
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String command(String page, String action) {
        var found = Pattern.compile(
                        "action=\"[^\"]*" + action + "\".*?name=\"command\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
