package frontdoor.desk;

import frontdoor.cases.QueueFilter;
import frontdoor.cases.QueueLine;
import frontdoor.cases.Queues;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of queues.
@Component
class QueuePages {

    private final Services services;
    private final Queues queues;
    private final DeskWords words;
    private final Clock clock;

    QueuePages(Services services, Queues queues, DeskWords words, Clock clock) {
        this.services = services;
        this.queues = queues;
        this.words = words;
        this.clock = clock;
    }

    QueuesPage all(SignedIn who) {
        var totals = queues.totals();
        var teams = words.teams();
        var waiting = queuesOf(who, totals).values().stream()
                .map(queue -> new QueuesPage.Waiting(
                        queue.key(),
                        queue.title(),
                        teams.getOrDefault(queue.team(), queue.team()),
                        totals.getOrDefault(queue.key(), 0L)))
                .sorted(Comparator.comparing(QueuesPage.Waiting::title))
                .toList();
        return new QueuesPage(lines(queues.of(who.username()), who), waiting);
    }

    /// @return empty if there is no such queue, or it is none of theirs
    Optional<QueuePage> one(
            String key,
            SignedIn who,
            QueuePage.Whose whose,
            String split,
            @Nullable String after,
            @Nullable String notice) {
        var totals = queues.totals();
        return Optional.ofNullable(queuesOf(who, totals).get(key))
                .map(queue -> page(queue, totals.getOrDefault(key, 0L), who, whose, split.strip(), after, notice));
    }

    boolean isFor(SignedIn who, String queue) {
        return queuesOf(who, queues.totals()).containsKey(queue);
    }

    private QueuePage page(
            Service.Queue queue,
            long open,
            SignedIn who,
            QueuePage.Whose whose,
            String split,
            @Nullable String after,
            @Nullable String notice) {
        var found = queues.page(filter(queue.key(), who, whose, split), after);
        var here = "/desk/queue/" + queue.key() + "?whose=" + whose.key() + "&split="
                + URLEncoder.encode(split, StandardCharsets.UTF_8);
        return new QueuePage(
                queue.key(),
                queue.title(),
                words.teams().getOrDefault(queue.team(), queue.team()),
                open,
                whose,
                split,
                queue.splitBy() != null,
                lines(found, who),
                found.size() < Queues.PAGE
                        ? null
                        : here + "&after=" + found.getLast().cursor(),
                after == null ? null : here,
                notice);
    }

    private static QueueFilter filter(String queue, SignedIn who, QueuePage.Whose whose, String split) {
        var part = split.isEmpty() ? null : split;
        return switch (whose) {
            case ALL -> new QueueFilter(queue, part, QueueFilter.Whose.ANY, null);
            case UNCLAIMED -> new QueueFilter(queue, part, QueueFilter.Whose.NOBODY, null);
            case MINE -> new QueueFilter(queue, part, QueueFilter.Whose.ONE, who.username());
        };
    }

    private List<WorkLine> lines(List<QueueLine> found, SignedIn who) {
        var names = found.stream().anyMatch(line -> line.assignee() != null) ? words.names() : Map.<String, String>of();
        return found.stream().map(line -> line(line, who, names)).toList();
    }

    private WorkLine line(QueueLine line, SignedIn who, Map<String, String> names) {
        var service = services.current(line.service());
        var stage = service.map(known -> known.stages().get(line.stage()));
        return new WorkLine(
                line.reference().value(),
                service.map(Service::title).orElse(line.service()),
                stage.map(Service.Stage::title).orElse(line.stage()),
                line.split(),
                line.ward(),
                line.priority(),
                Due.of(line.dueAt(), clock),
                line.late(),
                line.unread(),
                words.name(line.assignee(), names),
                who.username().equals(line.assignee()));
    }

    /// The queues that somebody sees, by key. Services may share one, and then it bears each title they give it.
    ///
    /// Whoever oversees also sees a queue that no service names today, while cases wait in it: nobody else would.
    private Map<String, Service.Queue> queuesOf(SignedIn who, Map<String, Long> totals) {
        var seen = new LinkedHashMap<String, Service.Queue>();
        for (var service : services.all()) {
            for (var queue : service.queues().values()) {
                if (DeskAccess.sees(who, queue)) {
                    seen.merge(queue.key(), queue, QueuePages::both);
                }
            }
        }
        if (DeskAccess.oversees(who)) {
            totals.forEach((key, open) -> {
                if (open > 0) {
                    seen.putIfAbsent(key, new Service.Queue(key, key, words.word("desk.nobody"), null));
                }
            });
        }
        return seen;
    }

    private static Service.Queue both(Service.Queue one, Service.Queue other) {
        if (List.of(one.title().split(", ")).contains(other.title())) {
            return one;
        }
        var splitBy = one.splitBy() == null ? other.splitBy() : one.splitBy();
        return new Service.Queue(one.key(), one.title() + ", " + other.title(), one.team(), splitBy);
    }
}
