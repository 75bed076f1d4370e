package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Codes that let people read their own case, as they arrive and as they are typed.
@SpringBootTest
class TrackingTests {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private static final String ME = "my visit";
    private static final String HOME = "192.0.2.1";
    private static final String STRANGER = "the visit of a stranger";
    private static final String ELSEWHERE = "192.0.2.2";

    private Reference mine;

    @BeforeEach
    void aCaseOfMine() {
        clock.set("2026-11-23T09:30");
        mine = aMissedBin().openedIn(cases).reference();
    }

    @Test
    void aCodeOpensItsCaseOnceAndForAnHour() {
        var code = sentFor(mine);

        assertThat(open(mine, code, "my secret")).isTrue();
        assertThat(tracking.pass("my secret").map(Tracking.Pass::reference)).contains(mine);
        assertThat(open(mine, code, "another secret")).isFalse();
        assertThat(tracking.pass("another secret")).isEmpty();

        clock.forward(Duration.ofHours(1));
        assertThat(tracking.pass("my secret")).isEmpty();
    }

    @Test
    void aWrongCodeOpensNothing() {
        var code = sentFor(mine);

        assertThat(open(mine, wrong(code), "my secret")).isFalse();
        assertThat(open(mine, "", "my secret")).isFalse();
        assertThat(tracking.pass("my secret")).isEmpty();
    }

    @Test
    void aCodeExpiresAfterTenMinutes() {
        var code = sentFor(mine);
        clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(open(mine, code, "in time")).isTrue();

        var later = sentFor(mine);
        clock.forward(Duration.ofMinutes(10));
        assertThat(open(mine, later, "too late")).isFalse();
    }

    @Test
    void theFifthTryIsTheLast() {
        var code = sentFor(mine);
        for (int i = 0; i < 4; i++) {
            open(mine, wrong(code), "guess");
        }
        assertThat(open(mine, code, "fifth")).isTrue();

        var next = sentFor(mine);
        for (int i = 0; i < 5; i++) {
            open(mine, wrong(next), "guess");
        }
        assertThat(open(mine, next, "sixth")).isFalse();
    }

    @Test
    void triesMadeAtOnceAllCount() throws Exception {
        var code = sentFor(mine);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> guess = () -> open(mine, wrong(code), UUID.randomUUID() + "");
            assertThat(threads.invokeAll(Collections.nCopies(5, guess)))
                    .allSatisfy(tried -> assertThat(tried.resultNow()).isFalse());
        }

        assertThat(open(mine, code, "sixth")).isFalse();
    }

    @Test
    void theCodeOfAnotherCaseOpensNothing() {
        var theirs = aMissedBin().openedIn(cases).reference();
        var code = sentFor(theirs);
        sentFor(mine);

        assertThat(open(mine, code, "my secret")).isFalse();
        assertThat(open(theirs, code, "their secret")).isTrue();
        assertThat(tracking.pass("their secret").map(Tracking.Pass::reference)).contains(theirs);
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        var first = sentFor(mine);
        var second = sentFor(mine);

        assertThat(open(mine, first, "first")).isFalse();
        assertThat(open(mine, second, "second")).isTrue();
    }

    @Test
    void aStrangerSpoilsNobodysCode() {
        var code = sentFor(mine);

        for (int i = 0; i < 6; i++) {
            tracking.open(mine, wrong(code), STRANGER, "guess");
            tracking.sendCode(mine, "", STRANGER, ELSEWHERE);
        }

        assertThat(tracking.open(mine, code, STRANGER, "stolen")).isFalse();
        assertThat(open(mine, code, "my own secret")).isTrue();
        sentFor(mine);
        assertThat(letters(mine)).hasSize(7);
    }

    @Test
    void aStrangerWhoTakesANewVisitEachTimeDoesNotLockTheOwnerOut() {
        for (int i = 0; i < 30; i++) {
            tracking.sendCode(mine, "", "visit " + i, ELSEWHERE);
        }
        assertThat(letters(mine)).hasSize(10);

        assertThat(open(mine, sentFor(mine), "the owner's secret")).isTrue();
    }

    @Test
    void aCaseHasFortyCodesAnHourWhoeverAsks() {
        for (int i = 0; i < 60; i++) {
            tracking.sendCode(mine, "", "visit " + i, "192.0.2." + i);
        }

        assertThat(letters(mine)).hasSize(40);
    }

    @Test
    void aPassGoesOnWhenThePersonStays() {
        open(mine, sentFor(mine), "a lasting secret");
        clock.forward(Duration.ofMinutes(55));
        assertThat(tracking.extend("a lasting secret")).isTrue();
        clock.forward(Duration.ofMinutes(55));
        assertThat(tracking.pass("a lasting secret")).isPresent();
        clock.forward(Duration.ofMinutes(10));
        assertThat(tracking.extend("a lasting secret"))
                .as("what has ended does not come back")
                .isFalse();
    }

    @Test
    void aVisitHasFiveCodesAnHour() {
        for (int i = 0; i < 4; i++) {
            tracking.sendCode(mine, "", ME, HOME);
        }
        var fifth = sentFor(mine);
        tracking.sendCode(mine, "", ME, HOME);
        tracking.sendCode(mine, "", ME, HOME);
        assertThat(letters(mine)).hasSize(5);
        assertThat(open(mine, fifth, "the fifth code"))
                .as("a code that was not sent ends none that was")
                .isTrue();

        clock.forward(Duration.ofHours(1));
        tracking.sendCode(mine, "", ME, HOME);
        assertThat(letters(mine)).hasSize(6);
    }

    @Test
    void nothingIsSentForAReferenceThatNoCaseHas() {
        var nobodys = Reference.random();

        tracking.sendCode(nobodys, "", ME, HOME);

        assertThat(letters(nobodys)).isEmpty();
        assertThat(open(nobodys, "123456", "a secret")).isFalse();
    }

    /// Asks for a code and reads it where it was sent.
    private String sentFor(Reference reference) {
        clock.forward(Duration.ofSeconds(1));
        tracking.sendCode(reference, "", ME, HOME);
        return code(letters(reference).getLast());
    }

    private boolean open(Reference reference, String code, String secret) {
        return tracking.open(reference, code, ME, secret);
    }

    private List<Dispatch> letters(Reference reference) {
        return messages.about("code:" + reference);
    }

    private static String code(Dispatch letter) {
        var found = CODE.matcher(letter.message().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
