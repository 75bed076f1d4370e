package frontdoor.cases;

/// Why the open cases of one stage cannot go on under another version of their service.
///
/// @param name the key of what stands in the way
public record Obstacle(Kind kind, String name) {

    public enum Kind {
        /// There is no such stage, and none was named in its place.
        STAGE_GONE,
        /// The question has another kind, or no longer has an option that people have chosen from.
        QUESTION_CHANGED,
        /// A required question that these cases were never asked.
        QUESTION_NEW,
        /// A fact that was never looked up for them.
        FACT_NEW,
        /// A promise whose clock may be running.
        PROMISE_GONE,
        /// The stage has other timed actions, or would change its name under a timer that runs.
        TIMER_CHANGED,
        /// A referral whose answer may still come.
        REFERRAL_GONE
    }
}
