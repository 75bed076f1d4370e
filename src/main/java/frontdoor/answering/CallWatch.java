package frontdoor.answering;

import frontdoor.calls.Calls;
import java.io.IOException;
import java.time.Duration;
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

/// Tells open screens that a call rings for whoever sits there. All screens of this node cost one statement every 300
/// milliseconds, and none while no screen is open.
@Component
class CallWatch {

    private static final Logger log = LoggerFactory.getLogger(CallWatch.class);
    private static final long EVERY = 300; // milliseconds: a call is on the screen within a second
    /// After this the browser asks anew, and with it whether whoever sits there is still signed in.
    private static final Duration OPEN = Duration.ofMinutes(5);

    private final Calls calls;
    private final Map<String, Set<SseEmitter>> screens = new ConcurrentHashMap<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ringing-", 0).factory());

    CallWatch(Calls calls) {
        this.calls = calls;
        watch.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
    }

    SseEmitter open(String username) {
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
    }

    private void look() {
        try {
            if (!screens.isEmpty()) {
                calls.ringing(screens.keySet()).stream()
                        .filter(call -> !call.answered())
                        .filter(call -> !call.id().equals(told.put(call.username(), call.id())))
                        .forEach(call -> tell(call.username()));
            }
        } catch (RuntimeException e) {
            log.debug("The database does not say what rings", e);
        }
    }

    /// That it rings, and nothing of who it is: the page says that.
    private void tell(String username) {
        for (var screen : screens.getOrDefault(username, Set.of())) {
            try {
                screen.send(SseEmitter.event().name("ringing").data("yes"));
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
