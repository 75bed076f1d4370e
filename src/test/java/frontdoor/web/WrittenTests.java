package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/// How dates, times, numbers and money are written.
class WrittenTests {

    private final Words words = Rendered.words();

    @Test
    void datesAreWrittenInFull() {
        assertThat(words.date(LocalDate.of(2026, 2, 1))).isEqualTo("1 February 2026");
        assertThat(words.dayAndDate(LocalDate.of(2026, 2, 1))).isEqualTo("Sunday 1 February 2026");
    }

    @Test
    void timesHaveTwelveHoursAndAreLondons() {
        assertThat(words.time(LocalTime.of(9, 30))).isEqualTo("9:30am");
        assertThat(words.time(LocalTime.of(17, 0))).isEqualTo("5pm");
        assertThat(words.time(LocalTime.NOON)).isEqualTo("midday");
        assertThat(words.time(LocalTime.MIDNIGHT)).isEqualTo("midnight");
        assertThat(words.dateAndTime(Instant.parse("2026-06-30T23:05:00Z"))).isEqualTo("1 July 2026 at 12:05am");
    }

    @Test
    void moneyHasPenceOnlyIfThereAreAny() {
        assertThat(words.money(1200)).isEqualTo("£12");
        assertThat(words.money(123_456_05)).isEqualTo("£123,456.05");
        assertThat(words.money(-50)).isEqualTo("−£0.50");
    }

    @Test
    void languagesCountInTheirOwnWay() {
        var messages = new StaticMessageSource();
        messages.addMessage("day.one", Locale.UK, "{0} day");
        messages.addMessage("day.other", Locale.UK, "{0} days");
        var welsh = Locale.of("cy");
        messages.addMessage("day.two", welsh, "{0} ddiwrnod");
        messages.addMessage("day.other", welsh, "{0} diwrnod");
        assertThat(new Words(messages, Locale.UK).count("day", 1)).isEqualTo("1 day");
        assertThat(new Words(messages, Locale.UK).count("day", 0)).isEqualTo("0 days");
        assertThat(new Words(messages, welsh).count("day", 2)).isEqualTo("2 ddiwrnod");
        assertThat(new Words(messages, welsh).count("day", 7)).isEqualTo("7 diwrnod");
    }
}
