package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one life event opens, as its file states it: asked once, then services offered, things said, and what must
/// wait. Maps keep the file's order.
///
/// @param event the key of the life event, `i_am_moving`
/// @param says what we can do about it, a sentence
/// @param ask what is asked once, in the order in which it is asked
/// @param examples the worked ones, which are its tests
public record Cluster(
        String event,
        String title,
        String says,
        List<Trigger> triggers,
        List<Question> ask,
        Conditions conditions,
        Map<String, Offer> offers,
        Map<String, Signpost> signposts,
        Map<String, Wait> waits,
        List<Worked> examples) {

    /// What may make staff think of it. It suggests, and never acts.
    ///
    /// @param on what is known: a birth date, a grant, a death in the household
    /// @param age in whole years, for `AGE`; null otherwise
    /// @param grant a service's key and a grant's, `blue_badge.blue_badge`, for `GRANT`; null otherwise
    /// @param why a sentence for staff
    public record Trigger(
            On on, @Nullable Integer age, @Nullable String grant, String why, String source) {

        public enum On {
            AGE,
            GRANT,
            DEATH
        }
    }

    /// A service that the person may tick.
    ///
    /// @param with questions of the service, and the question of the event that answers each
    public record Offer(String key, String service, When when, Map<String, String> with) {}

    /// What somebody else does, or the person: it is said, and nothing is sent.
    ///
    /// @param source where it is laid down, or `Local choice`
    public record Signpost(String key, String title, String advice, When when, String source) {}

    /// What cannot be done yet.
    ///
    /// @param until what it waits for, in words
    public record Wait(String key, String title, String until, String means, When when) {}

    /// Answers, and keys of what they must and must not open.
    public record Worked(
            String key,
            Map<String, Object> answers,
            Set<String> offered,
            Set<String> notOffered,
            Set<String> signposted,
            Set<String> waiting) {}

    /// All that a person reads of it, to tell what another language lacks.
    public List<String> texts() {
        return Stream.of(
                        Stream.of(title, says),
                        ask.stream().map(Question::label),
                        signposts.values().stream().flatMap(each -> Stream.of(each.title(), each.advice())),
                        waits.values().stream().flatMap(each -> Stream.of(each.title(), each.until(), each.means())))
                .flatMap(each -> each)
                .toList();
    }
}
