package frontdoor.answering;

import frontdoor.calls.Handovers;
import frontdoor.identity.SignedIn;
import frontdoor.web.Rings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open screens that a call rings for whoever sits there, or that a colleague hands them a conversation, and
/// when neither is so any more. All screens of this node cost a statement every 300 milliseconds and three more every
/// second, and none while none is open.
@Component
class CallWatch {

    private static final Logger log = LoggerFactory.getLogger(CallWatch.class);
    private static final long EVERY = 300; // milliseconds: a call is on the screen within a second
    /// After this the browser asks anew, and with it whether whoever sits there is still signed in.
    private static final Duration OPEN = Duration.ofMinutes(5);

    /// For how long a screen that opens late is still told of a handover.
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final int HANDOVERS = 3; // looks

    private final RingingNow now;
    private final Handovers handovers;
    private final Map<String, Set<String>> teams = new ConcurrentHashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<SseEmitter>> screens = new ConcurrentHashMap<>();
    private int looks; // by the one thread that looks
    private final Map<String, Rings> told = new ConcurrentHashMap<>();
    private final Map<String, List<String>> offered = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ringing-", 0).factory());

    CallWatch(RingingNow now, Handovers handovers) {
        this.now = now;
        this.handovers = handovers;
        watch.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
    }

    SseEmitter open(SignedIn who) {
        var username = who.username();
        teams.put(username, who.teams());
        var screen = new SseEmitter(OPEN.toMillis());
        screens.computeIfAbsent(username, _ -> ConcurrentHashMap.newKeySet()).add(screen);
        screen.onCompletion(() -> close(username, screen));
        screen.onTimeout(screen::complete);
        told.remove(username); // a screen that opens is told how it stands
        return screen;
    }

    private void close(String username, SseEmitter screen) {
        screens.computeIfPresent(username, (_, open) -> {
            open.remove(screen);
            return open.isEmpty() ? null : open;
        });
        if (!screens.containsKey(username)) {
            teams.remove(username);
        }
    }

    private void look() {
        try {
            if (!screens.isEmpty()) {
                now.look();
                screens.keySet().forEach(this::tellWhatIsNew);
                if (++looks % HANDOVERS == 0) {
                    lookAtHandovers();
                }
            }
        } catch (RuntimeException e) {
            log.debug("The database does not say what rings", e);
        }
    }

    /// What rings, and what is offered; nothing once that has come to an end.
    private void tellWhatIsNew(String username) {
        var theirs = teams.getOrDefault(username, Set.of());
        var is = now.seen(username, theirs);
        var was = told.put(username, is);
        if (was == null || !Objects.equals(was.call(), is.call())) {
            tell(username, "ringing", is.call() == null ? "" : said(is.call()));
        }
        var offers = now.offers(username, theirs);
        var before = offered.put(username, offers);
        if (was == null || !offers.equals(before)) {
            tell(username, "offered", fresh(before == null ? List.of() : before, offers));
        }
    }

    /// The one that was not offered before, or else any; empty for none.
    private static String fresh(List<String> before, List<String> offers) {
        return offers.stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .or(() -> offers.stream().findFirst())
                .orElse("");
    }

    private static String said(Rings.Call call) {
        return call.conversation() + " " + (call.answered() ? "answered" : "ringing") + " " + call.number();
    }

    /// Whoever offered one is told once that it was answered.
    private void lookAtHandovers() {
        var lately = new HashSet<String>();
        for (var each : handovers.lately(LATE)) {
            if (!each.isOffered() && screens.containsKey(each.from())) {
                var what = each.id() + " " + each.state();
                lately.add(what);
                if (heard.add(what)) {
                    tell(each.from(), "answered", each.id().toString());
                }
            }
        }
        heard.retainAll(lately);
    }

    /// That it rings, from which number, or is offered, and nothing of who it is: the page says that.
    private void tell(String username, String event, String data) {
        for (var screen : screens.getOrDefault(username, Set.of())) {
            try {
                screen.send(SseEmitter.event().name(event).data(data));
            } catch (IOException | IllegalStateException e) {
                screen.completeWithError(e);
            }
        }
    }

    /// Open screens would keep a stop waiting.
    @EventListener(ContextClosedEvent.class)
    void stop() {
        watch.shutdownNow();
        screens.values().forEach(open -> open.forEach(SseEmitter::complete));
    }
}
