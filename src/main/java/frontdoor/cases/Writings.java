package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.notices.Telling;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Command;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a decision into what is written.
@Component
class Writings {

    private final Letters letters;
    private final ReferralLines lines;
    private final JoinStore joins;
    private final FactFinder facts;

    Writings(Letters letters, ReferralLines lines, JoinStore joins, FactFinder facts) {
        this.letters = letters;
        this.lines = lines;
        this.joins = joins;
        this.facts = facts;
    }

    /// @param wrote when its letters are written, which is later where it came in writing some days ago
    Writing opening(
            Service service,
            int version,
            Request request,
            Reference reference,
            Decision.Decided decided,
            Instant at,
            Instant wrote) {
        var next = decided.next();
        var reporters = List.of(request.reporter());
        var referred = lines.of(
                request.command(),
                service,
                version,
                reference,
                CaseState.none(),
                decided,
                SaidYes.of(request.reporter()),
                null,
                request.by(),
                at);
        return writing(
                request.command(),
                service,
                "opened",
                null,
                request.by(),
                request.channel(),
                at,
                decided,
                CaseState.none(),
                SearchKeys.of(service, next.answers(), reporters, request.source()),
                letters.write(
                        service,
                        sent(request.by(), decided),
                        new LetterWords(service, reference, next, referred.reached()),
                        reporters,
                        false,
                        wrote),
                referred.tellings(),
                referred,
                CaseDeath.opening(service, reference, next, request.by(), at),
                Map.of());
    }

    Writing changing(
            UUID command, Service service, Case before, Command what, Decision.Decided decided, Actor by, Instant at) {
        var asked = CommandStore.Asked.of(what, by);
        var referred = lines.of(
                command,
                service,
                before.version(),
                before.reference(),
                before.state(),
                decided,
                joins.saidYes(before, what, at, facts.pinned(before.facts())),
                before.assignee(),
                by,
                at);
        var words = new LetterWords(service, before.reference(), decided.next(), referred.reached());
        var tellings = new ArrayList<>(referred.tellings());
        if (!by.equals(Actor.IMPORT)) {
            tellings.addAll(Tellings.of(command, service, before, decided, at));
        }
        return writing(
                command,
                service,
                type(what, decided),
                asked.action(),
                by,
                null,
                at,
                decided,
                before.state(),
                List.of(),
                letters.write(service, sent(by, decided), words, before.reporters(), isDone(service, decided), at),
                tellings,
                referred,
                CaseDeath.changing(service, before.reference(), decided.next(), by, at),
                asked.said());
    }

    /// Whether it has ended in another way than by being taken back: then we ask whether that solved it.
    private static boolean isDone(Service service, Decision.Decided decided) {
        var outcome = decided.next().outcome() == null
                ? null
                : service.terms().outcomes().get(decided.next().outcome());
        return outcome != null && outcome.result() != Service.Result.WITHDRAWN;
    }

    private static Writing writing(
            UUID command,
            Service service,
            String type,
            @Nullable String action,
            Actor by,
            @Nullable Channel channel,
            Instant at,
            Decision.Decided decided,
            CaseState before,
            List<SearchKey> keys,
            List<Map<String, Object>> messages,
            List<Telling> tellings,
            ReferralLines.Written referred,
            @Nullable Map<String, Object> death,
            Map<String, Object> said) {
        var next = decided.next();
        var outcome = next.outcome() == null ? null : service.terms().outcomes().get(next.outcome());
        return new Writing(
                command,
                service.kind().name().toLowerCase(Locale.ROOT),
                type,
                action,
                by,
                channel,
                at,
                next,
                team(service, before, next),
                split(service, next),
                outcome == null ? null : outcome.result().name().toLowerCase(Locale.ROOT),
                outcome == null ? null : KeepUntil.of(outcome, Objects.requireNonNullElse(next.enteredAt(), at)),
                isLate(next),
                clocks(decided),
                keys,
                messages,
                tellings,
                referred.items(),
                death,
                Particulars.of(before, decided, written(by, decided, messages), referred.reached()),
                said);
    }

    private static String type(Command what, Decision.Decided decided) {
        return switch (what) {
            case Command.Open _ -> "opened";
            case Command.Act _ -> "action";
            case Command.Finish _ -> "referral";
            case Command.ReferAgain _ -> "referred_again";
            case Command.Reopen _ -> "reopened";
            case Command.AskAlso _ -> "asked_also";
            case Command.Tick _ ->
                decided.effects().stream()
                        .filter(Effect.Warn.class::isInstance)
                        .map(effect -> Tellings.event(((Effect.Warn) effect).lateness()))
                        .findFirst()
                        .orElse("system");
        };
    }

    /// The team of its queue; of a case that has ended, the team that ended it.
    static String team(Service service, CaseState before, CaseState next) {
        var queue = next.queue() != null ? next.queue() : before.queue();
        var last = queue == null ? null : service.course().queues().get(queue);
        return (last == null ? service.course().queues().values().iterator().next() : last).team();
    }

    private static @Nullable String split(Service service, CaseState next) {
        var queue = next.queue() == null ? null : service.course().queues().get(next.queue());
        if (queue == null || queue.splitBy() == null) {
            return null;
        }
        var path = queue.splitBy().split("\\.", 2);
        var answer = next.answers().get(path[0]);
        var part = path.length == 2 && answer instanceof Map<?, ?> map ? map.get(path[1]) : answer;
        return part == null ? null : part.toString();
    }

    private static boolean isLate(CaseState next) {
        return next.clocks().values().stream()
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD)
                .anyMatch(clock -> clock.lateAt() != null || clock.end() == ClockState.End.MISSED);
    }

    private static List<ClockState> clocks(Decision.Decided decided) {
        var last = new LinkedHashMap<String, ClockState>();
        decided.effects().forEach(effect -> {
            if (effect instanceof Effect.SetClock set) {
                last.put(set.clock().key(), set.clock());
            }
        });
        return List.copyOf(last.values());
    }

    /// Those letters that had somebody to go to.
    private static List<String> written(Actor by, Decision.Decided decided, List<Map<String, Object>> messages) {
        return sent(by, decided).stream()
                .filter(key -> messages.stream().anyMatch(message -> key.equals(message.get("letter"))))
                .toList();
    }

    private static List<String> sent(Actor by, Decision.Decided decided) {
        if (by.equals(Actor.IMPORT)) {
            return List.of();
        }
        return decided.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).letter())
                .toList();
    }
}
