package frontdoor.calendars;

import static frontdoor.calendars.TimeLimit.ENGLAND_AND_WALES;
import static frontdoor.calendars.TimeLimit.UK_ANY;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calendars.TimeLimit.DayZero;
import frontdoor.calendars.TimeLimit.Roll;
import frontdoor.kernel.CivilTime;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates worked out by hand from the official lists, for each kind of limit the law sets a council.
class CalendarVectorsTests {

    private static final Calendars CALENDARS = Calendars.shipped();

    private static final TimeLimit FREEDOM_OF_INFORMATION =
            new TimeLimit(Span.parse("20 working days"), UK_ANY, DayZero.NEXT_WORKING_DAY, Roll.NONE);
    private static final TimeLimit SUBJECT_ACCESS =
            new TimeLimit(Span.parse("1 month"), ENGLAND_AND_WALES, DayZero.START, Roll.NEXT_WORKING_DAY);
    private static final TimeLimit DATA_PROTECTION_COMPLAINT =
            new TimeLimit(Span.parse("30 days"), ENGLAND_AND_WALES, DayZero.START, Roll.NEXT_WORKING_DAY);

    @ParameterizedTest(name = "freedom of information request of {0} is due on {1}; {2}")
    @CsvSource({
        "2026-05-29, 2026-06-29, the proclaimed Scottish holiday of 15 June counts",
        "2026-11-20, 2026-12-21, St Andrew's Day counts",
        "2026-12-11, 2027-01-14, the Scottish 4 January counts",
        "2027-03-10, 2027-04-12, St Patrick's Day counts",
    })
    void freedomOfInformation(LocalDate received, LocalDate due, String why) {
        assertThat(due(FREEDOM_OF_INFORMATION, received)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "freedom of information request of {0} would be due on {1} in England and Wales alone")
    @CsvSource({"2026-05-29, 2026-06-26", "2026-11-20, 2026-12-18", "2026-12-11, 2027-01-13", "2027-03-10, 2027-04-09"})
    void theEnglishCalendarWouldBeADayShort(LocalDate received, LocalDate due) {
        assertThat(due("20 working days", received)).isEqualTo(due);
    }

    @ParameterizedTest(name = "subject access request of {0} is due on {1}; {2}")
    @CsvSource({
        "2026-09-03, 2026-10-05, 3 October is a Saturday",
        "2026-11-25, 2026-12-29, holiday and weekend and substitute day",
        "2027-01-31, 2027-03-01, 28 February is a Sunday",
        "2028-01-31, 2028-02-29, a leap year",
    })
    void subjectAccess(LocalDate received, LocalDate due, String why) {
        assertThat(due(SUBJECT_ACCESS, received)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "subject access request of {0}, extended by two months, is due on {1}")
    @CsvSource({"2026-09-03, 2026-12-03", "2027-01-31, 2027-04-30"})
    void subjectAccessExtended(LocalDate received, LocalDate due) {
        var start = received.atTime(10, 15).atZone(CivilTime.ZONE).toInstant();
        var first = CALENDARS.due(SUBJECT_ACCESS, start);

        var extended = CALENDARS.extended(SUBJECT_ACCESS, start, first, Span.parse("2 months"));

        assertThat(extended.atZone(CivilTime.ZONE).toLocalDate()).isEqualTo(due);
    }

    @ParameterizedTest(name = "data protection complaint of {0} is acknowledged by {1}")
    @CsvSource("2026-11-25, 2026-12-29")
    void dataProtectionComplaint(LocalDate received, LocalDate due) {
        assertThat(due(DATA_PROTECTION_COMPLAINT, received)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {2} from {1} is {3}")
    @CsvSource({
        "complaint of Christmas Eve is acknowledged, 2026-12-24, 5 working days, 2027-01-05",
        "and answered at stage 1 if acknowledged that day, 2027-01-05, 10 working days, 2027-01-19",
        "and with its extension, 2027-01-19, 10 working days, 2027-02-02",
        "complaint acknowledged on 24 November has stage 1, 2026-11-24, 10 working days, 2026-12-08",
        "and stage 2 if acknowledged the same day, 2026-11-24, 20 working days, 2026-12-22",
        "complaint of 25 March is acknowledged, 2027-03-25, 5 working days, 2027-04-05",
        "and answered at stage 1 if acknowledged on the last day, 2027-04-05, 10 working days, 2027-04-19",
        "child referral has a decision, 2026-12-14, 1 working day, 2026-12-15",
        "child referral has a conference, 2026-12-14, 15 working days, 2027-01-07",
        "child referral has an assessment, 2026-12-14, 45 working days, 2027-02-18",
        "premises licence: last day for representations, 2026-11-23, 28 days, 2026-12-21",
        "premises licence: newspaper notice, 2026-11-23, 10 working days, 2026-12-07",
        "premises licence: hearing starts, 2026-12-21, 20 working days, 2027-01-21",
        "birth is registered, 2026-11-23, 42 days, 2027-01-04",
        "death is registered, 2026-12-23, 5 days, 2026-12-28",
    })
    void ordinaryLimits(String what, LocalDate start, String within, LocalDate due) {
        assertThat(due(within, start)).as(what).isEqualTo(due);
    }

    @ParameterizedTest(name = "temporary event of {0}: a standard notice by {1}, a late one by {2}")
    @CsvSource({
        "2026-12-31, 2026-12-14, 2026-12-21",
        "2027-01-02, 2026-12-15, 2026-12-22",
        "2027-05-29, 2027-05-14, 2027-05-21",
    })
    void temporaryEvents(LocalDate event, LocalDate standard, LocalDate late) {
        assertThat(CALENDARS.lastDayToGive(ENGLAND_AND_WALES, event, 10)).isEqualTo(standard);
        assertThat(CALENDARS.lastDayToGive(ENGLAND_AND_WALES, event, 5)).isEqualTo(late);
    }

    @ParameterizedTest(name = "notice of marriage of {0} allows a ceremony from {1}")
    @CsvSource("2026-11-23, 2026-12-22")
    void marriage(LocalDate given, LocalDate earliest) {
        assertThat(Calendars.firstDayAfter(given, 28)).isEqualTo(earliest);
    }

    @ParameterizedTest(name = "the offices are closed on {0}, the last day to register the death")
    @CsvSource("2026-12-28")
    void closedOnTheLastDay(LocalDate last) {
        assertThat(CALENDARS.isWorkingDay(ENGLAND_AND_WALES, last)).isFalse();
    }

    private static LocalDate due(String within, LocalDate start) {
        return due(TimeLimit.of(Span.parse(within)), start);
    }

    /// @return the day, after seeing that the whole of it is in time whatever the hour of the start
    private static LocalDate due(TimeLimit limit, LocalDate start) {
        var early = CALENDARS.due(limit, start.atStartOfDay(CivilTime.ZONE).toInstant());
        var late =
                CALENDARS.due(limit, start.atTime(23, 59).atZone(CivilTime.ZONE).toInstant());
        assertThat(early).isEqualTo(late);
        assertThat(early.atZone(CivilTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
        return early.atZone(CivilTime.ZONE).toLocalDate();
    }
}
