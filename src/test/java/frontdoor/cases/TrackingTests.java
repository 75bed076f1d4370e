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
    private static final String STRANGER = "the visit of a stranger";

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
        assertThat(tracking.pass("my secret")).contains(new Tracking.Pass(mine, 0));
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
        assertThat(tracking.pass("their secret")).contains(new Tracking.Pass(theirs, 0));
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        var first = sentFor(mine);
        var second = sentFor(mine);

        assertThat(open(mine, first, "first")).isFalse();
        assertThat(open(mine, second, "second")).isTrue();
    }

    @Test
    void eachReporterHasACodeOfTheirOwn() {
        var shared = aMissedBin().with("address-line", "The House We Share, Anytown");
        var reference = shared.openedIn(cases).reference();
        var neighbour = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");
        cases.open(shared.command(UUID.randomUUID()).by(neighbour).request());

        tracking.sendCodes(reference, ME);

        var letter = letters(reference).stream()
                .filter(each -> each.message().recipient().equals("nia@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(open(reference, code(letter), "nia's secret")).isTrue();
        assertThat(tracking.pass("nia's secret")).contains(new Tracking.Pass(reference, 1));
    }

    @Test
    void aStrangerSpoilsNobodysCode() {
        var code = sentFor(mine);

        for (int i = 0; i < 6; i++) {
            tracking.open(mine, wrong(code), STRANGER, "guess");
            tracking.sendCodes(mine, STRANGER);
        }

        assertThat(tracking.open(mine, code, STRANGER, "stolen")).isFalse();
        assertThat(open(mine, code, "my own secret")).isTrue();
        sentFor(mine);
        assertThat(letters(mine)).hasSize(7);
    }

    @Test
    void aCaseHasFifteenCodesAnHourWhoeverAsks() {
        for (int i = 0; i < 20; i++) {
            tracking.sendCodes(mine, "visit " + i);
        }

        assertThat(letters(mine)).hasSize(15);
    }

    @Test
    void aVisitHasFiveCodesAnHour() {
        for (int i = 0; i < 4; i++) {
            tracking.sendCodes(mine, ME);
        }
        var fifth = sentFor(mine);
        tracking.sendCodes(mine, ME);
        tracking.sendCodes(mine, ME);
        assertThat(letters(mine)).hasSize(5);
        assertThat(open(mine, fifth, "the fifth code"))
                .as("a code that was not sent ends none that was")
                .isTrue();

        clock.forward(Duration.ofHours(1));
        tracking.sendCodes(mine, ME);
        assertThat(letters(mine)).hasSize(6);
    }

    @Test
    void nothingIsSentForAReferenceThatNoCaseHas() {
        var nobodys = Reference.random();

        tracking.sendCodes(nobodys, ME);

        assertThat(letters(nobodys)).isEmpty();
        assertThat(open(nobodys, "123456", "a secret")).isFalse();
    }

    /// Asks for a code and reads it where it was sent.
    private String sentFor(Reference reference) {
        clock.forward(Duration.ofSeconds(1));
        tracking.sendCodes(reference, ME);
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
