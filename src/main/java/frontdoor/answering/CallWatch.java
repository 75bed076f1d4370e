package frontdoor.answering;

import frontdoor.calls.Calls;
import frontdoor.calls.Handover;
import frontdoor.calls.Handovers;
import frontdoor.identity.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
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

/// Tells open screens that a call rings for whoever sits there, or that a colleague hands them a conversation. All
/// screens of this node cost a statement every 300 milliseconds and another every second, and none while none is open.
@Component
class CallWatch {

    private static final Logger log = LoggerFactory.getLogger(CallWatch.class);
    private static final long EVERY = 300; // milliseconds: a call is on the screen within a second
    /// After this the browser asks anew, and with it whether whoever sits there is still signed in.
    private static final Duration OPEN = Duration.ofMinutes(5);

    /// For how long a screen that opens late is still told of a handover.
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final int HANDOVERS = 3; // looks

    private final Calls calls;
    private final Handovers handovers;
    private final Map<String, Set<String>> teams = new ConcurrentHashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<SseEmitter>> screens = new ConcurrentHashMap<>();
    private int looks; // by the one thread that looks
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ringing-", 0).factory());

    CallWatch(Calls calls, Handovers handovers) {
        this.calls = calls;
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
        told.remove(username); // a screen that opens while it rings is told too
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
                calls.ringing(screens.keySet()).stream()
                        .filter(call -> !call.answered())
                        .filter(call -> !call.id().equals(told.put(call.username(), call.id())))
                        .forEach(call -> tell(
                                call.username(),
                                "ringing",
                                Calls.conversation(call.id()).toString()));
                if (++looks % HANDOVERS == 0) {
                    lookAtHandovers();
                }
            }
        } catch (RuntimeException e) {
            log.debug("The database does not say what rings", e);
        }
    }

    /// Whoever it is offered to, or whoever offered it once that has come to an end. Each is told once.
    private void lookAtHandovers() {
        var now = new HashSet<String>();
        for (var each : handovers.lately(LATE)) {
            for (var username : screens.keySet()) {
                if (concerns(each, username)) {
                    var what = each.id() + " " + each.state() + " " + username;
                    now.add(what);
                    if (heard.add(what)) {
                        tell(
                                username,
                                each.isOffered() ? "offered" : "answered",
                                each.id().toString());
                    }
                }
            }
        }
        heard.retainAll(now);
    }

    private boolean concerns(Handover each, String username) {
        return each.isOffered()
                ? each.isFor(username, teams.getOrDefault(username, Set.of()))
                : username.equals(each.from());
    }

    /// That it rings or is offered, and nothing of who it is: the page says that.
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
