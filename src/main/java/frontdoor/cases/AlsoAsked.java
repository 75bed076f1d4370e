package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.services.Command;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody who reported a thing again asked for, and the first did not. Nobody is told of it by itself: the first
/// said yes to nothing of it. Once they do, it is ticked in the case that goes on.
@Component
public class AlsoAsked {

    private final CaseReader reader;
    private final Services services;
    private final Changing changing;
    private final Clock clock;

    AlsoAsked(CaseReader reader, Services services, Changing changing, Clock clock) {
        this.reader = reader;
        this.services = services;
        this.changing = changing;
        this.clock = clock;
    }

    /// @param options those that the case does not have, in the order in which they were asked for
    public record More(Question question, List<String> options) {}

    /// In the order of the service's questions.
    public static List<More> of(Case kase, Service service, List<TimelineEntry> story) {
        var more = new ArrayList<More>();
        for (var question : service.asking().own()) {
            if (question.kind() instanceof Question.Kind.Choices) {
                var options = new LinkedHashSet<String>();
                story.stream()
                        .filter(entry -> entry.type().equals("joined"))
                        .flatMap(entry -> ticked(entry.said().get(question.key())))
                        .forEach(options::add);
                ticked(kase.state().answers().get(question.key())).forEach(options::remove);
                if (!options.isEmpty()) {
                    more.add(new More(question, List.copyOf(options)));
                }
            }
        }
        return more;
    }

    private static Stream<String> ticked(@Nullable Object answer) {
        return answer instanceof List<?> ticked ? ticked.stream().map(String::valueOf) : Stream.of();
    }

    /// Ticks some of it in an open case: whoever is told in its stage is told now, as far as they may be. The same
    /// command again does nothing.
    ///
    /// @param revision of the case, as the page showed it
    /// @param ticked options by question; refused where nobody asked for one of them
    public Change tick(UUID command, Case kase, int revision, Map<String, List<String>> ticked, Actor by) {
        var service = services.forCase(kase.service(), kase.version());
        var what = new Command.AskAlso(ticked);
        if (kase.revision() != revision) {
            return changing.isDone(command, kase, what, by) ? new Change.AlreadyDone() : changing.stale(kase);
        }
        var open = of(kase, service, reader.timeline(kase.id()));
        boolean asked = ticked.entrySet().stream()
                .allMatch(entry -> open.stream()
                        .anyMatch(more -> more.question().key().equals(entry.getKey())
                                && more.options().containsAll(entry.getValue())));
        return ticked.isEmpty() || !asked
                ? new Change.Refused("Nobody asked for that")
                : changing.decide(command, kase, service, what, by, clock.instant());
    }
}
