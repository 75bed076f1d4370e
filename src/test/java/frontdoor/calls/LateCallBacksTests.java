package frontdoor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.notices.What;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whoever is to make a promised call is told when it is late, and whoever leads the team when nobody is to, or when it
/// is later still. Ash leads the contact centre.
@SpringBootTest
class LateCallBacksTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    private LateCallBacks late;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Notices notices;

    @Autowired
    private SettableClock clock;

    private UUID call;
    private Instant until;

    @BeforeEach
    void aCallIsPromised() {
        clock.set("2026-11-23T09:30");
        call = UUID.randomUUID();
        until = clock.instant().plus(Duration.ofHours(2));
        callBacks.promise(
                new NewCallBack(
                        call,
                        "+441632960151",
                        null,
                        "Lee Sample",
                        "Their bill",
                        "contact_centre",
                        null,
                        "council_tax_move",
                        clock.instant().plus(Duration.ofHours(1)),
                        until),
                SAM);
    }

    @Test
    void whoeverIsToMakeItIsToldOnceAndTheirLeaderOnceItIsLaterStill() {
        step(new CallBackStep.Claim());
        at(Duration.ofMinutes(-1));
        assertThat(told("sam")).as("not late yet").isEmpty();

        at(Duration.ofMinutes(1));
        assertThat(told("sam")).containsExactly(What.LATE);
        assertThat(told("ash")).isEmpty();

        at(Duration.ofMinutes(61));
        assertThat(told("sam")).containsExactly(What.LATE);
        assertThat(told("ash")).containsExactly(What.STILL_LATE);
        assertThat(notices.of("ash", false, null))
                .filteredOn(notice -> notice.about().equals(call.toString()))
                .extracting(Notice::detail)
                .as("what it is to be about, and nothing personal")
                .containsExactly("council_tax_move");

        step(new CallBackStep.Done("They are content"));
        assertThat(told("sam")).as("it was made").isEmpty();
        assertThat(told("ash")).isEmpty();
    }

    @Test
    void whoeverLeadsTheTeamIsToldWhenNobodyIsToMakeItAndNobodyAgainWhoThenTakesIt() {
        at(Duration.ofMinutes(1));
        assertThat(told("ash")).containsExactly(What.LATE);
        assertThat(told("sam")).isEmpty();

        step(new CallBackStep.Claim());
        at(Duration.ofMinutes(5));
        assertThat(told("sam")).as("they know").isEmpty();
        assertThat(told("ash")).containsExactly(What.LATE);
    }

    @Test
    void aNewPromiseIsToldOfAnewAndOneWhileNoNodeRanIsNotMissed() {
        step(new CallBackStep.Claim());
        at(Duration.ofHours(5));
        assertThat(told("sam")).as("late and later still at once").containsExactly(What.LATE);
        assertThat(told("ash")).containsExactly(What.STILL_LATE);

        step(new CallBackStep.Move(until.plus(Duration.ofHours(6)), until.plus(Duration.ofHours(7))));
        assertThat(told("sam")).as("another promise").isEmpty();
        step(new CallBackStep.Claim());
        at(Duration.ofHours(6));
        assertThat(told("sam")).isEmpty();

        at(Duration.ofMinutes(7 * 60 + 1));
        assertThat(told("sam")).containsExactly(What.LATE);
    }

    private void step(CallBackStep step) {
        int revision = callBacks.find(call).orElseThrow().revision();
        assertThat(callBacks.take(UUID.randomUUID(), call, revision, step, SAM)).isPresent();
    }

    /// So long after the end of what was promised, looked at twice.
    private void at(Duration after) {
        clock.set(until.plus(after));
        late.tell();
        late.tell();
    }

    private List<What> told(String username) {
        return notices.of(username, false, null).stream()
                .filter(notice -> notice.about().equals(call.toString()))
                .map(Notice::what)
                .toList();
    }
}
