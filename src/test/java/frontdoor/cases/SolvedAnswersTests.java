package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Did this solve it?
@SpringBootTest
class SolvedAnswersTests {

    private static final Pattern LINK = Pattern.compile("/solved/([A-Za-z0-9_-]{43})");

    @Autowired
    Cases cases;

    @Autowired
    SolvedAnswers answers;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Casework work;
    private Case kase;

    @BeforeEach
    void aCaseThatHasEnded() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
        kase = aMissedBin().openedIn(cases);
        work.act(kase, "collected", Set.of("crew"), Map.of());
    }

    @Test
    void theClosingLetterAsksItsReaderOnce() {
        var token = token();
        assertThat(answers.asked(token)).contains(new SolvedAnswers.Asked(kase.reference(), 0));

        answers.spend(token);
        assertThat(answers.asked(token)).isEmpty();
        assertThat(answers.asked("anything")).isEmpty();
    }

    @Test
    void theLinkGrowsOld() {
        var token = token();
        clock.forward(SolvedAnswers.ASKED_FOR.minus(Duration.ofSeconds(1)));
        assertThat(answers.asked(token)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(answers.asked(token)).isEmpty();
    }

    @Test
    void nobodyIsAskedOfWhatTheyTookBack() {
        var other = aMissedBin().openedIn(cases);
        work.act(other, "no_need", Set.of("resident"), Map.of());

        assertThat(messages.about(other.reference().value()))
                .noneMatch(letter -> letter.message().body().contains("/solved/"));
    }

    @Test
    void eachHasOneAnswerAndCanChangeIt() {
        assertThat(answers.answer(UUID.randomUUID(), kase.reference(), 0, true, Map.of()))
                .isTrue();
        assertThat(answers.answer(
                        UUID.randomUUID(), kase.reference(), 0, false, Map.of(Additions.WORDS, "It is full again")))
                .isTrue();

        assertThat(facts()).containsExactly(false);
        assertThat(cases.timeline(work.find(kase.reference())).stream().map(TimelineEntry::type))
                .endsWith("solved", "solved");
    }

    @Test
    void onlyACaseThatHasEndedIsAnsweredAndOnlyByItsOwn() {
        var open = aMissedBin().openedIn(cases);

        assertThat(answers.answer(UUID.randomUUID(), open.reference(), 0, true, Map.of()))
                .isFalse();
        assertThat(answers.answer(UUID.randomUUID(), kase.reference(), 1, true, Map.of()))
                .isFalse();
    }

    private String token() {
        return messages.about(kase.reference().value()).stream()
                .map(letter -> LINK.matcher(letter.message().body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<Boolean> facts() {
        return jdbc.sql("select solved from cases.fact_solved where reference = ?")
                .param(kase.reference().value())
                .query(Boolean.class)
                .list();
    }
}
