package frontdoor.calendars;

/// How long something may take and how that is counted.
///
/// @param calendar the working days that count, a calendar's key
/// @param dayZero which day is day 0, for limits in days or longer
/// @param roll what happens when the last day is not a working day
public record TimeLimit(Span within, String calendar, DayZero dayZero, Roll roll) {

    public static final String ENGLAND_AND_WALES = "england_and_wales";

    /// Monday to Friday less the bank holidays of any part of the United Kingdom, as FOIA section 10 counts.
    public static final String UK_ANY = "uk_any";

    /// `START`: the day the clock starts. `NEXT_WORKING_DAY`: that day if it is a working day, else the next one,
    /// as for a freedom of information request that arrives on a Sunday.
    public enum DayZero {
        START,
        NEXT_WORKING_DAY
    }

    public enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    /// A limit counted the ordinary way: English working days, the day it starts is day 0, nothing rolls.
    public static TimeLimit of(Span within) {
        return new TimeLimit(within, ENGLAND_AND_WALES, DayZero.START, Roll.NONE);
    }
}
