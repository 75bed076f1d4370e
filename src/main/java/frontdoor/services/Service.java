package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of one service, as its file states it.
///
/// @param key the service's id, `missed_bin`
/// @param death how it tells of a death, or null for one that does not
/// @param appointment what can be booked, or null
/// @param access by role, in the file's order
public record Service(
        String key,
        Kind kind,
        About about,
        Finding finding,
        Asking asking,
        Intake intake,
        Course course,
        Terms terms,
        Sending sending,
        @Nullable Death death,
        @Nullable Appointment appointment,
        Map<String, Access> access,
        List<Example> examples) {

    public String title() {
        return about.title();
    }

    /// Whether a resident may open a case of it on the web, some of them once they have signed in.
    public boolean isOnline() {
        return isPublic() && finding.channels().contains(Channel.WEB);
    }

    /// Whether the public may know of it.
    public boolean isPublic() {
        return finding.who().isPublic();
    }

    /// Whether it is for those who work here, as internal customers.
    public boolean isInternal() {
        return finding.who() == Who.COLLEAGUE;
    }

    public enum Kind {
        REPORT,
        REQUEST,
        APPLICATION,
        NOTIFICATION,
        COMPLAINT
    }

    /// Whether the person is asked how to reach them.
    public enum Contact {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    public enum Priority {
        URGENT,
        HIGH,
        NORMAL,
        LOW
    }

    /// A value that is looked up, never typed.
    ///
    /// @param type `text`, `number`, `yes_no` or `date`
    /// @param source the register and its item, `waste.crew_log`
    /// @param about the question whose answer says which record, or null
    /// @param otherwise the value when the register knows none; null leaves it unknown
    public record Fact(
            String key,
            String type,
            String source,
            @Nullable String about,
            @Nullable Object otherwise) {}

    /// Where a case starts: the first line that holds. Exactly one of `to` and `end` is given.
    public record Start(
            When when, @Nullable String to, @Nullable String end, List<String> send) {}

    /// @param says what happens next, for the resident, or null
    /// @param referAll whether every referral line whose `when` holds is sent on entering
    /// @param refer lines sent on entering when `referAll` is false
    /// @param fee the fee asked on entering, or null
    public record Stage(
            String key,
            String title,
            @Nullable String says,
            String queue,
            boolean referAll,
            List<String> refer,
            @Nullable String fee,
            Map<String, Action> actions) {}

    /// Something that may be done in a stage. Exactly one of `to` and `end` is given.
    ///
    /// @param by roles that may do it; also `resident`, `partner`, `payment`, `booking`, `system`
    /// @param ask keys of the staff questions it asks
    /// @param optional those of `ask` that may be left out
    /// @param after for `system`: how long after entering the stage, or null
    /// @param whenReferrals for `system`: when the referrals are finished, or null
    /// @param differentFrom an action whose actor may not take this one, or null
    public record Action(
            String key,
            String title,
            Set<String> by,
            When when,
            List<String> ask,
            Set<String> optional,
            @Nullable String to,
            @Nullable String end,
            List<String> send,
            List<String> refer,
            @Nullable String grant,
            @Nullable Extend extend,
            @Nullable Span after,
            @Nullable WhenReferrals whenReferrals,
            @Nullable String differentFrom) {

        public boolean isBy(String role) {
            return by.contains(role);
        }
    }

    public enum WhenReferrals {
        ALL_FINISHED,
        ANY_FINISHED
    }

    public record Extend(String standard, Span by) {}

    /// @param splitBy an answer or its attribute (`address.round`), or null
    public record Queue(
            String key, String title, String team, @Nullable String splitBy) {}

    public record PriorityLine(When when, Priority is) {}

    /// @param by `email`, `text` or `post`, the first that the person has
    public record Letter(String key, List<String> by, String subject, String text) {}

    /// @param says what it means for the resident, or null
    /// @param keep how long the case is kept after it ends
    /// @param keepFrom what the keeping is counted from instead, or null
    /// @param review within which span and by which service the decision may be looked at again, or null
    /// @param reopen within which span the person may say that it is not done, or null
    public record Outcome(
            String key,
            String title,
            Result result,
            @Nullable String says,
            List<String> send,
            Span keep,
            @Nullable String keepFrom,
            @Nullable Review review,
            @Nullable Reopen reopen,
            boolean retract) {}

    public enum Result {
        FULFILLED,
        PART_FULFILLED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        SIGNPOSTED,
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }

    public record Review(Span within, String opens) {}

    /// @param to the stage that the case goes to
    public record Reopen(Span within, String to, List<String> send) {}

    /// @param all whether the role sees every answer
    /// @param shared whether it sees what a referral to it shares, as partners do
    /// @param sees the answers it sees when not all
    /// @param except answers it does not see although `all`
    /// @param maySee classes of sensitive data it may see
    public record Access(
            String role, boolean all, boolean shared, Set<String> sees, Set<String> except, Set<String> maySee) {}
}
