package frontdoor.working;

import frontdoor.cases.Queues;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The queues that somebody sees, and how many cases are open in each.
@Component
class SeenQueues {

    private final Services services;
    private final Queues queues;
    private final DeskWords words;

    SeenQueues(Services services, Queues queues, DeskWords words) {
        this.services = services;
        this.queues = queues;
        this.words = words;
    }

    /// @param queue services may share one, and then it bears each title they give it
    record Seen(Service.Queue queue, long open) {}

    /// By key, in the order of the services.
    ///
    /// Whoever oversees also sees a queue that no service names today, while cases wait in it: nobody else would.
    Map<String, Seen> of(SignedIn who) {
        var totals = queues.totals();
        var seen = new LinkedHashMap<String, Service.Queue>();
        for (var service : services.all()) {
            for (var queue : service.course().queues().values()) {
                if (DeskAccess.sees(who, queue)) {
                    seen.merge(queue.key(), queue, SeenQueues::both);
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
        var counted = new LinkedHashMap<String, Seen>();
        seen.forEach((key, queue) -> counted.put(key, new Seen(queue, totals.getOrDefault(key, 0L))));
        return counted;
    }

    private static Service.Queue both(Service.Queue one, Service.Queue other) {
        if (List.of(one.title().split(", ")).contains(other.title())) {
            return one;
        }
        var splitBy = one.splitBy() == null ? other.splitBy() : one.splitBy();
        return new Service.Queue(one.key(), one.title() + ", " + other.title(), one.team(), splitBy);
    }
}
