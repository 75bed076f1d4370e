package frontdoor.answering;

import frontdoor.calls.Calls;
import frontdoor.calls.CallsChanged;
import frontdoor.calls.Handover;
import frontdoor.calls.Handovers;
import frontdoor.calls.Ringing;
import frontdoor.identity.SignedIn;
import frontdoor.people.Phone;
import frontdoor.web.Ringer;
import frontdoor.web.Rings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What rings and what is offered, for everybody, as this node saw it last. All pages of the desk of two seconds cost
/// three statements together, and none while screens are open, since somebody looks for those anyway.
@Component
class RingingNow implements Ringer {

    private static final long OLD = Duration.ofSeconds(2).toNanos();

    private final Calls calls;
    private final Handovers handovers;
    private volatile @Nullable Seen seen;

    RingingNow(Calls calls, Handovers handovers) {
        this.calls = calls;
        this.handovers = handovers;
    }

    /// @param ringing by username; what is on their screen rings no more
    /// @param seated the usernames of those with a telephone
    /// @param at of the nanosecond clock
    private record Seen(Map<String, Ringing> ringing, List<Handover> offered, Set<String> seated, long at) {}

    /// Another node tells us nothing, and is heard of when what we saw is old.
    @EventListener
    void changed(CallsChanged event) {
        seen = null;
    }

    /// Looks at the calls again, and at the rest where that is old.
    void look() {
        var last = seen;
        boolean old = last == null || isOld(last);
        seen = new Seen(
                ringing(),
                old || last == null ? handovers.offered() : last.offered(),
                old || last == null ? calls.seated() : last.seated(),
                old || last == null ? System.nanoTime() : last.at());
    }

    private static boolean isOld(Seen last) {
        return System.nanoTime() - last.at() > OLD / 2;
    }

    private Map<String, Ringing> ringing() {
        return calls.ringing().stream()
                .filter(call -> !call.taken())
                .collect(Collectors.toMap(Ringing::username, Function.identity()));
    }

    @Override
    public Rings rings(String username) {
        var last = seen;
        if (last == null || System.nanoTime() - last.at() > OLD) {
            look();
        }
        return seen(username, SignedIn.now().map(SignedIn::teams).orElse(Set.of()));
    }

    /// The same, without looking again.
    Rings seen(String username, Collection<String> teams) {
        var last = seen;
        if (last == null) {
            return Rings.NOTHING;
        }
        var call = last.ringing().get(username);
        return new Rings(
                last.seated().contains(username),
                call == null ? null : call(call),
                offers(username, teams).stream().findFirst().orElse(null));
    }

    /// The ids of all that is offered to them.
    List<String> offers(String username, Collection<String> teams) {
        var last = seen;
        return last == null
                ? List.of()
                : last.offered().stream()
                        .filter(each -> each.isFor(username, teams))
                        .map(each -> each.id().toString())
                        .toList();
    }

    private static Rings.Call call(Ringing call) {
        return new Rings.Call(
                Calls.conversation(call.id()).toString(),
                call.number() == null ? "" : Phone.written(call.number()),
                call.answered());
    }
}
