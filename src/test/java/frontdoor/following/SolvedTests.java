package frontdoor.following;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.SolvedAnswers;
import frontdoor.cases.Tracking;
import frontdoor.guard.OurForm;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A person says whether that solved it. They are thanked for what was stored, and their words outlive their hour.
@SpringBootTest
@AutoConfigureMockMvc
class SolvedTests {

    private static final Pattern LINK = Pattern.compile("/solved/([A-Za-z0-9_-]{43})");
    private static final String WORDS = "The bin was broken when it came back";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    SolvedAnswers answers;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Case kase;
    private Follower pat;

    @BeforeEach
    void aBinThatWasCollected() {
        clock.set("2026-11-23T09:30");
        kase = aMissedBin().openedIn(cases);
        cases.act(UUID.randomUUID(), kase.reference(), 1, "collected", Actor.staff("tam"), Set.of("crew"), Map.of());
        pat = Follower.of(kase.reference(), 0, tracking, mvc);
    }

    @Test
    void anAnswerThatComesAfterTheCaseIsOpenAgainIsRefused() {
        assertThat(pat.page()).contains("Did this solve it?");
        pat.post("/not-fixed", Map.of("words", "It is still full"));

        var late = pat.post("/solved", Map.of("solved", "true"));

        assertThat(late).hasStatus(409).bodyText().contains("That can no longer be done", "Sent to the crew");
        assertThat(stored()).isZero();
    }

    @Test
    void aPressThatWasStoredIsThankedForAgainThoughTheCaseIsOpenAgain() {
        var press = Map.of("solved", "false", "command", UUID.randomUUID().toString());
        pat.post("/solved", press);
        pat.post("/not-fixed", Map.of("words", "It is still full"));

        assertThat(pat.post("/solved", press)).hasRedirectedUrl("/track/" + kase.reference() + "?done=solved");
    }

    @Test
    void aLinkThatStoresNothingSaysThatItIsOver() {
        var token = messages.about(kase.reference().value()).stream()
                .map(letter -> LINK.matcher(letter.message().body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        var command = UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        answers.answer(command, kase.reference(), 0, true, Map.of());

        assertThat(mvc.post().uri("/solved/" + token).with(OurForm.token()).param("solved", "false"))
                .hasStatus(409)
                .bodyText()
                .contains("This link has been used or is too old");
    }

    @Test
    void whatWasTypedBesideTheAnswerOutlivesThePass() {
        pat.post("/solved", Map.of("solved", "true"));
        assertThat(pat.page()).contains("data-keep", "&amp;ended");
        clock.forward(Duration.ofHours(2));

        assertThat(pat.post("/solved", Map.of("solved", "false", "words", WORDS)))
                .hasRedirectedUrl("/track?reference=" + kase.reference() + "&ended");

        assertKeptUntilItIsSent();
    }

    @Test
    void whatWasTypedIsKeptWhenThePagesTimeIsOver() {
        pat.post("/solved", Map.of("solved", "true"));

        pat.post("/solved", Map.of("words", WORDS, "_keep", "true"));

        assertKeptUntilItIsSent();
    }

    @Test
    void nothingTypedTakesNothingsPlace() {
        pat.post("/not-fixed", Map.of("words", "It is still full", "_keep", "true"));
        pat.post("/solved", Map.of("words", " ", "_keep", "true"));
        pat.post("/solved", Map.of("solved", "false"));

        assertThat(Follower.text(pat.get("/not-fixed"))).contains("It is still full");
    }

    private void assertKeptUntilItIsSent() {
        pat = pat.again(kase.reference(), tracking);
        assertThat(pat.get("/solved")).as("where a code leads").hasRedirectedUrl("/track/" + kase.reference());
        assertThat(pat.page()).contains("You told us this solved it.", WORDS, "What you typed is still here");

        pat.post("/solved", Map.of("solved", "false", "words", WORDS));
        assertThat(pat.page()).contains("You told us this did not solve it.").doesNotContain("is still here");
    }

    private int stored() {
        return jdbc.sql("select count(*) from cases.fact_solved where reference = ?")
                .param(kase.reference().value())
                .query(Integer.class)
                .single();
    }
}
