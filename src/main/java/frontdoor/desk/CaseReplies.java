package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.TimelineEntry;
import frontdoor.letters.AwaitedReplies;
import frontdoor.letters.AwaitedReply;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Says which replies a case waits for. Whether the council's own promises stand still meanwhile is what the service
/// says of its stages: a letter stops no clock.
@Component
class CaseReplies {

    private final AwaitedReplies replies;
    private final DeskWords words;

    CaseReplies(AwaitedReplies replies, DeskWords words) {
        this.replies = replies;
        this.words = words;
    }

    /// @param timeline without a letter in it, no reply is waited for, and nothing is asked
    List<CasePage.Awaited> of(Case kase, Service service, List<TimelineEntry> timeline) {
        if (timeline.stream().noneMatch(entry -> entry.type().equals("letter"))) {
            return List.of();
        }
        var clocks = clocks(kase, service);
        return replies.about(kase.reference()).stream()
                .map(reply -> awaited(reply, clocks))
                .toList();
    }

    private static CasePage.Awaited awaited(AwaitedReply reply, String clocks) {
        var over = reply.repliedAt() == null ? reply.endedAt() : reply.repliedAt();
        return new CasePage.Awaited(
                reply.letter().toString(),
                reply.title(),
                state(reply),
                over == null ? reply.dueAt() : over,
                reply.remindedAt(),
                reply.passedAt() == null ? "" : reply.otherwise(),
                reply.isWaiting() ? clocks : "");
    }

    private static String state(AwaitedReply reply) {
        if (reply.repliedAt() != null) {
            return "replied";
        }
        if (reply.passedAt() != null) {
            return "passed";
        }
        return reply.endedAt() == null ? "waiting" : "ended";
    }

    /// What the wait does to what we promised; empty where nothing is promised that runs.
    private String clocks(Case kase, Service service) {
        var running = kase.state().clocks().values().stream()
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD)
                .toList();
        if (running.stream().anyMatch(ClockState::isPaused)) {
            return words.word("desk.awaited.paused");
        }
        var stages = running.stream()
                .filter(ClockState::isRunning)
                .map(clock -> service.terms().standards().get(clock.key()))
                .filter(Objects::nonNull)
                .map(Standard::pauseIn)
                .flatMap(keys -> keys.stream())
                .distinct()
                .map(key -> words.stage(service, key))
                .toList();
        if (running.stream().noneMatch(ClockState::isRunning)) {
            return "";
        }
        return stages.isEmpty()
                ? words.word("desk.awaited.running")
                : words.word("desk.awaited.runningUntil", String.join(", ", stages));
    }
}
