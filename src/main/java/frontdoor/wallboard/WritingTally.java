package frontdoor.wallboard;

/// What came in writing to one team, on one channel or in one hour. Each letter, email, text or voicemail counts once.
///
/// @param came on the day
/// @param dueToday what is owed an answer before the day is over, and is not late yet
/// @param late what is owed an answer whose last moment is over
/// @param answered on the day, whenever it came
/// @param promised those of the answered for which a time was promised
/// @param inTime those of the promised that were answered by then
public record WritingTally(long came, long dueToday, long late, long answered, long promised, long inTime) {

    public static final WritingTally NONE = new WritingTally(0, 0, 0, 0, 0, 0);

    public WritingTally plus(WritingTally other) {
        return new WritingTally(
                came + other.came,
                dueToday + other.dueToday,
                late + other.late,
                answered + other.answered,
                promised + other.promised,
                inTime + other.inTime);
    }
}
