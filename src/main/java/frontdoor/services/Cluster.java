package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one life event opens, as its file states it: asked once, then services offered, things said, and what must
/// wait. Maps keep the file's order.
///
/// @param event the key of the life event, `i_am_moving`
/// @param says what we can do about it, a sentence
/// @param ask what is asked once, in the order in which it is asked
/// @param examples the worked ones, which are its tests
/// @param language of its texts; `en` but for a [ClusterTranslation]
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
        List<Worked> examples,
        String language) {

    private static final Span KEPT = Span.parse("28 days");

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
    /// @param title what is ticked, where the service's own title does not say it; null for that title
    /// @param why a sentence for the person: why they may need it
    /// @param with questions of the service, and the question of the event that answers each
    /// @param saying questions of the service, and what their answer begins as; the person can change it
    public record Offer(
            String key,
            String service,
            @Nullable String title,
            String why,
            When when,
            Map<String, String> with,
            Map<String, String> saying) {}

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

    /// Whether something in the shape of a service is what a life event asks.
    public static boolean asks(Service form) {
        return form.finding().events().contains(form.key());
    }

    /// What it asks, in the shape of a service, so that its questions are put as those of every service are. It has no
    /// stages, and no case can be opened of it. Who somebody is is asked by what they tick, if by anything.
    public Service form() {
        return new Service(
                event,
                Service.Kind.REQUEST,
                new About(title, "", says, null, null, Privacy.NONE, null),
                new Finding(Who.ANYONE, Set.of(Channel.WEB), List.of(), List.of(event)),
                new Asking(
                        language, Service.Contact.NONE, ask, Map.of(), Map.of(), conditions, List.of(), Map.of(), null),
                new Intake(KEPT, Map.of(), List.of(), null),
                new Course(List.of(), Map.of(), Map.of(), List.of()),
                new Terms(Map.of(), Map.of(), Map.of(), Map.of()),
                new Sending(Map.of(), Map.of(), Map.of()),
                null,
                null,
                Map.of(),
                List.of());
    }
}
