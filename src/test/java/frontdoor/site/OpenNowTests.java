package frontdoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.Council;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whether the telephone is answered now, and when next. 23 November 2026 is a Monday.
class OpenNowTests {

    private static final Council.Hours DAY = new Council.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Council.Hours MORNING = new Council.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 27); // a Friday

    private static final Map<DayOfWeek, Council.Hours> WEEK = Map.of(
            DayOfWeek.MONDAY, DAY,
            DayOfWeek.THURSDAY, DAY,
            DayOfWeek.FRIDAY, DAY,
            DayOfWeek.SATURDAY, MORNING);

    @Test
    void itIsOpenFromTheFirstMinuteUpToTheLast() {
        assertThat(at("2026-11-23T09:00")).returns(true, OpenNow::isOpen).returns(LocalTime.of(17, 0), OpenNow::until);
        assertThat(at("2026-11-23T16:59:59").isOpen()).isTrue();
        assertThat(at("2026-11-23T17:00").isOpen()).isFalse();
    }

    @Test
    void beforeItOpensItSaysToday() {
        assertThat(at("2026-11-23T08:59")).returns(true, OpenNow::opensToday);
        assertThat(at("2026-11-28T08:00").opens()).isEqualTo("2026-11-28T09:00");
    }

    @Test
    void afterItClosesItSaysTheNextDayThatIsNoHoliday() {
        assertThat(at("2026-11-23T17:30").opens()).isEqualTo("2026-11-26T09:00");
        assertThat(at("2026-11-26T18:00").opens()).isEqualTo("2026-11-28T09:00");
        assertThat(at("2026-11-27T10:00").isOpen()).isFalse();
        assertThat(at("2026-11-28T12:00")).returns(true, OpenNow::opensThisWeek).returns(false, OpenNow::opensToday);
    }

    @Test
    void whoIsNeverOpenPromisesNothing() {
        var now = LocalDateTime.parse("2026-11-23T10:00");
        assertThat(OpenNow.at(now, WEEK, _ -> true))
                .returns(false, OpenNow::isOpen)
                .returns(null, OpenNow::opens);
    }

    private static OpenNow at(String now) {
        return OpenNow.at(LocalDateTime.parse(now), WEEK, HOLIDAY::equals);
    }
}
