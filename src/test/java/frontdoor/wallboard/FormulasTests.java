package frontdoor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import frontdoor.wallboard.Formulas.Of;
import org.junit.jupiter.api.Test;

/// Each formula, worked out by hand.
class FormulasTests {

    /// 80 answered, 60 of them in time and 75 of them ended; 20 abandoned, 4 of them short.
    private static final CallTally CALLS = new CallTally(0, 0, 80, 20, 4, 60, 2_400_000, 75, 22_500_000);

    @Test
    void whatWasNotMeasuredIsNotKnown() {
        assertThat(Formulas.serviceLevel(CallTally.NONE, Of.OFFERED)).isNull();
        assertThat(Formulas.serviceLevel(CallTally.NONE, Of.OFFERED_LESS_SHORT)).isNull();
        assertThat(Formulas.serviceLevel(CallTally.NONE, Of.ANSWERED)).isNull();
        assertThat(Formulas.averageSpeedOfAnswer(CallTally.NONE)).isNull();
        assertThat(Formulas.abandonment(CallTally.NONE)).isNull();
        assertThat(Formulas.abandonmentLessShort(CallTally.NONE)).isNull();
        assertThat(Formulas.averageHandlingTime(CallTally.NONE)).isNull();
        assertThat(Formulas.occupancy(AgentTally.NONE)).isNull();
        assertThat(Formulas.answeredInTime(WritingTally.NONE)).isNull();
        assertThat(Formulas.firstContactGross(ContactTally.NONE)).isNull();
        assertThat(Formulas.firstContactNet(ContactTally.NONE)).isNull();
        assertThat(Formulas.avoidable(ContactTally.NONE)).isNull();
        assertThat(Formulas.seenInTime(VisitTally.NONE)).isNull();
        assertThat(Formulas.walkInsSeenInTime(VisitTally.NONE)).isNull();
        assertThat(Formulas.averageVisitWait(VisitTally.NONE)).isNull();
    }

    @Test
    void aServiceLevelIsOfOfferedCallsUnlessAnotherBaseIsAskedFor() {
        assertThat(Formulas.offered(CALLS)).isEqualTo(100);
        assertThat(Formulas.serviceLevel(CALLS, Of.OFFERED)).isEqualTo(60);
        assertThat(Formulas.serviceLevel(CALLS, Of.OFFERED_LESS_SHORT)).isEqualTo(62.5);
        assertThat(Formulas.serviceLevel(CALLS, Of.ANSWERED)).isEqualTo(75);
    }

    @Test
    void whatCallersAndAgentsSpend() {
        assertThat(Formulas.averageSpeedOfAnswer(CALLS)).isEqualTo(30);
        assertThat(Formulas.averageHandlingTime(CALLS)).isEqualTo(300);
        assertThat(Formulas.occupancy(new AgentTally(24_000, 6000))).isEqualTo(80);
        assertThat(Formulas.abandonment(CALLS)).isEqualTo(20);
        assertThat(Formulas.abandonmentLessShort(CALLS)).isCloseTo(100 * 16 / 96.0, within(1e-9));
    }

    @Test
    void whoRangOffAtOnceIsAllThatCame() {
        var misdialled = new CallTally(0, 0, 0, 3, 3, 0, 0, 0, 0);
        assertThat(Formulas.serviceLevel(misdialled, Of.OFFERED)).isZero();
        assertThat(Formulas.serviceLevel(misdialled, Of.OFFERED_LESS_SHORT)).isNull();
        assertThat(Formulas.averageSpeedOfAnswer(misdialled)).isNull();
    }

    @Test
    void whatWasResolvedAndStayedSo() {
        var contacts = new ContactTally(60, 50, 40, 5, 55, 11);
        assertThat(Formulas.firstContactGross(contacts)).isEqualTo(80);
        assertThat(Formulas.firstContactNet(contacts)).isEqualTo(70);
        assertThat(Formulas.avoidable(contacts)).isEqualTo(20);
    }

    @Test
    void whatWasAnsweredInTimeIsOfWhatWasPromised() {
        assertThat(Formulas.answeredInTime(new WritingTally(9, 2, 1, 6, 5, 4))).isEqualTo(80);
        assertThat(Formulas.answeredInTime(new WritingTally(9, 2, 1, 6, 0, 0))).isNull();
    }

    @Test
    void whoWasSeenInTime() {
        var visits = new VisitTally(2, 300, 9, 4, 3, 6, 3, 1800, 1);
        assertThat(Formulas.seenInTime(visits)).isEqualTo(75);
        assertThat(Formulas.walkInsSeenInTime(visits)).isEqualTo(50);
        assertThat(Formulas.averageVisitWait(visits)).isEqualTo(200);
    }
}
