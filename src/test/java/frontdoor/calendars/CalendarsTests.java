package frontdoor.calendars;

import static frontdoor.calendars.TimeLimit.ENGLAND_AND_WALES;
import static frontdoor.calendars.TimeLimit.UK_ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.calendars.TimeLimit.DayZero;
import frontdoor.calendars.TimeLimit.Roll;
import frontdoor.kernel.CivilTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarsTests {

    private final Calendars calendars = Calendars.shipped();

    @Test
    void hoursRunOnThroughTheNightOnWhichTheClocksGoForward() {
        assertThat(calendars.due(limit("24 hours"), at("2027-03-27T20:00"))).isEqualTo(at("2027-03-28T21:00"));
        assertThat(calendars.due(limit("2 hours"), at("2027-03-28T00:30"))).isEqualTo(at("2027-03-28T03:30"));
    }

    @Test
    void hoursRunOnThroughTheNightOnWhichTheClocksGoBack() {
        assertThat(calendars.due(limit("24 hours"), at("2026-10-24T20:00"))).isEqualTo(at("2026-10-25T19:00"));
    }

    @Test
    void aDayThatEndsAfterTheClocksChangedEndsAtMidnightInLondon() {
        assertThat(calendars.due(limit("1 day"), at("2027-03-27T20:00"))).isEqualTo(at("2027-03-28T23:59:59"));
        assertThat(calendars.due(limit("1 day"), at("2026-10-24T20:00"))).isEqualTo(at("2026-10-25T23:59:59"));
    }

    @Test
    void aSummerNightBelongsToTheLondonDay() {
        assertThat(calendars.due(limit("1 working day"), Instant.parse("2026-07-06T23:30:00Z")))
                .isEqualTo(at("2026-07-08T23:59:59"));
    }

    @Test
    void officeHoursPassOnlyWhileTheOfficesAreOpen() {
        var four = limit("4 office hours");

        assertThat(calendars.due(four, at("2026-11-23T09:30"))).isEqualTo(at("2026-11-23T13:30"));
        assertThat(calendars.due(four, at("2026-11-23T13:00"))).isEqualTo(at("2026-11-23T17:00"));
        assertThat(calendars.due(four, at("2026-11-27T16:00"))).isEqualTo(at("2026-11-30T12:00"));
        assertThat(calendars.due(four, at("2026-12-24T16:00"))).isEqualTo(at("2026-12-29T12:00"));
        assertThat(calendars.due(four, at("2026-11-22T03:00"))).isEqualTo(at("2026-11-23T13:00"));
        assertThat(calendars.due(limit("20 office hours"), at("2026-11-23T18:00")))
                .isEqualTo(at("2026-11-26T13:00"));
    }

    @Test
    void aRequestThatArrivesOnASundayHasMondayAsDayZeroWhereTheRuleSaysSo() {
        var sunday = at("2026-11-22T12:00");

        assertThat(calendars.due(limit("1 working day"), sunday)).isEqualTo(at("2026-11-23T23:59:59"));
        assertThat(calendars.due(
                        new TimeLimit(
                                Span.parse("1 working day"), ENGLAND_AND_WALES, DayZero.NEXT_WORKING_DAY, Roll.NONE),
                        sunday))
                .isEqualTo(at("2026-11-24T23:59:59"));
    }

    @Test
    void workingDaysSpentWaitingAreGivenBack() {
        var three = limit("3 working days");
        var due = calendars.due(three, at("2026-11-23T09:00"));

        assertThat(due).isEqualTo(at("2026-11-26T23:59:59"));
        assertThat(calendars.resumed(three, due, at("2026-11-24T10:00"), at("2026-11-24T16:00")))
                .isEqualTo(due);
        assertThat(calendars.resumed(three, due, at("2026-11-24T10:00"), at("2026-11-27T16:00")))
                .isEqualTo(at("2026-12-01T23:59:59"));
        assertThat(calendars.resumed(three, due, at("2026-11-24T10:00"), at("2026-11-29T16:00")))
                .isEqualTo(at("2026-12-01T23:59:59"));
    }

    @Test
    void hoursAndOfficeHoursSpentWaitingAreGivenBackInTheirOwnUnit() {
        assertThat(calendars.resumed(
                        limit("24 hours"), at("2026-11-24T09:00"), at("2026-11-23T12:00"), at("2026-11-23T13:30")))
                .isEqualTo(at("2026-11-24T10:30"));
        assertThat(calendars.resumed(
                        limit("4 office hours"),
                        at("2026-11-23T16:00"),
                        at("2026-11-23T15:00"),
                        at("2026-11-24T10:00")))
                .isEqualTo(at("2026-11-24T11:00"));
    }

    @Test
    void calendarDaysSpentWaitingAreGivenBackAndTheLastDayRolls() {
        var month = new TimeLimit(Span.parse("1 month"), ENGLAND_AND_WALES, DayZero.START, Roll.NEXT_WORKING_DAY);
        var due = calendars.due(month, at("2026-11-03T09:00"));

        assertThat(due).isEqualTo(at("2026-12-03T23:59:59"));
        assertThat(calendars.resumed(month, due, at("2026-11-10T09:00"), at("2026-11-12T09:00")))
                .isEqualTo(at("2026-12-07T23:59:59"));
    }

    @Test
    void aLimitAlreadyMissedGetsNothingBack() {
        var due = at("2026-11-26T23:59:59");

        assertThat(calendars.resumed(limit("3 working days"), due, at("2026-11-27T09:00"), at("2026-12-04T09:00")))
                .isEqualTo(due);
    }

    @Test
    void anExtensionIsCountedOnFromTheDueTime() {
        assertThat(calendars.extended(
                        limit("10 working days"), at("2026-12-08T23:59:59"), Span.parse("10 working days")))
                .isEqualTo(at("2026-12-22T23:59:59"));
    }

    @Test
    void anExtensionKeepsTheTimeGivenBackForAPause() {
        var month = new TimeLimit(Span.parse("1 month"), ENGLAND_AND_WALES, DayZero.START, Roll.NEXT_WORKING_DAY);
        var start = at("2026-11-03T09:00");
        var paused =
                calendars.resumed(month, calendars.due(month, start), at("2026-11-10T09:00"), at("2026-11-17T09:00"));

        assertThat(paused).isEqualTo(at("2026-12-10T23:59:59"));
        assertThat(calendars.extended(month, start, paused, Span.parse("2 months")))
                .isEqualTo(at("2027-02-10T23:59:59"));
    }

    @Test
    void aWarningComesBeforeTheDueTime() {
        var due = at("2026-11-30T23:59:59");

        assertThat(calendars.before(due, Span.parse("1 working day"), ENGLAND_AND_WALES))
                .isEqualTo(at("2026-11-27T23:59:59"));
        assertThat(calendars.before(due, Span.parse("2 office hours"), ENGLAND_AND_WALES))
                .isEqualTo(at("2026-11-30T15:00"));
        assertThat(calendars.before(at("2026-11-30T10:00"), Span.parse("2 office hours"), ENGLAND_AND_WALES))
                .isEqualTo(at("2026-11-27T16:00"));
        assertThat(calendars.before(due, Span.parse("2 hours"), ENGLAND_AND_WALES))
                .isEqualTo(at("2026-11-30T21:59:59"));
        assertThat(calendars.before(due, Span.parse("1 month"), ENGLAND_AND_WALES))
                .isEqualTo(at("2026-10-30T23:59:59"));
    }

    @Test
    void goingBackFromADueTimeInOfficeHoursEndsAtTheStart() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var start = at("2026-12-21T09:00").plus(Duration.ofMinutes(random.nextInt(20_000)));
            var span = new Span(1 + random.nextInt(40), Span.Unit.OFFICE_HOURS);
            var due = calendars.due(TimeLimit.of(span), start);

            var back = calendars.before(due, span, ENGLAND_AND_WALES);

            assertThat(calendars.due(TimeLimit.of(span), back))
                    .as("%s from %s", span, start)
                    .isEqualTo(due);
        }
    }

    @Test
    void aPauseMovesTheDueTimeByExactlyTheWorkingDaysItTook() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var start = at("2026-11-02T09:00").plus(Duration.ofHours(random.nextInt(5_000)));
            var limit = TimeLimit.of(new Span(1 + random.nextInt(30), Span.Unit.WORKING_DAYS));
            var due = calendars.due(limit, start);
            var paused = start.plus(Duration.ofSeconds(
                    random.nextLong(Duration.between(start, due).toSeconds())));
            var resumed = paused.plus(Duration.ofHours(random.nextInt(2_000)));

            var left = calendars.workingDaysBetween(ENGLAND_AND_WALES, day(paused), day(due));
            var after = calendars.resumed(limit, due, paused, resumed);

            assertThat(calendars.workingDaysBetween(ENGLAND_AND_WALES, day(resumed), day(after)))
                    .isEqualTo(left);
        }
    }

    @Test
    void aDayBetweenIsCountedOnceAndBackwardsIsNegative() {
        var friday = LocalDate.parse("2026-11-20");
        var tuesday = LocalDate.parse("2026-11-24");

        assertThat(calendars.workingDaysBetween(ENGLAND_AND_WALES, friday, tuesday))
                .isEqualTo(2);
        assertThat(calendars.workingDaysBetween(ENGLAND_AND_WALES, tuesday, friday))
                .isEqualTo(-2);
        assertThat(calendars.workingDaysBetween(ENGLAND_AND_WALES, friday, friday))
                .isZero();
    }

    @Test
    void theUnionLeavesOutAHolidayOfAnyDivision() {
        var worldCup = LocalDate.parse("2026-06-15");

        assertThat(calendars.isWorkingDay(UK_ANY, worldCup)).isFalse();
        assertThat(calendars.isWorkingDay("scotland", worldCup)).isFalse();
        assertThat(calendars.isWorkingDay(ENGLAND_AND_WALES, worldCup)).isTrue();
    }

    @Test
    void goodFridayAndChristmasDayHoldPastTheEndOfTheList() {
        assertThat(calendars.knownUntil()).isEqualTo("2028-12-31");
        assertThat(List.of("2029-03-30", "2030-04-19", "2038-04-23", "2049-04-16", "2029-12-25"))
                .allSatisfy(day -> assertThat(calendars.isWorkingDay(UK_ANY, LocalDate.parse(day)))
                        .isFalse());
        assertThat(calendars.isWorkingDay(UK_ANY, LocalDate.parse("2029-04-02")))
                .isTrue();
    }

    @Test
    void theShippedListAgreesWithTheCalculatedGoodFridays() {
        var without = Calendars.of(List.of(), OpeningHours.USUAL);

        assertThat(List.of("2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"))
                .allSatisfy(day -> assertThat(without.isWorkingDay(ENGLAND_AND_WALES, LocalDate.parse(day)))
                        .isFalse());
        assertThat(without.knownUntil()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void anUnknownCalendarIsNamed() {
        assertThatThrownBy(() -> calendars.isWorkingDay("mars", LocalDate.parse("2026-11-23")))
                .hasMessageContaining("mars");
    }

    private static TimeLimit limit(String within) {
        return TimeLimit.of(Span.parse(within));
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(CivilTime.ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(CivilTime.ZONE).toLocalDate();
    }
}
