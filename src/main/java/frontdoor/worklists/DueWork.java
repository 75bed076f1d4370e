package frontdoor.worklists;

import frontdoor.calls.CallBack;
import frontdoor.calls.CallBacksDue;
import frontdoor.cases.QueueFilter;
import frontdoor.cases.QueueLine;
import frontdoor.cases.Queues;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Inbox;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is late or due by tomorrow, of every kind of work together: the longest late first, then what is due soonest.
@Component
public class DueWork {

    /// Lines of a full page.
    public static final int PAGE = 50;

    /// More than these are not counted.
    public static final int MOST_COUNTED = Queues.MOST_COUNTED;

    private final Queues queues;
    private final Inbox inbox;
    private final CallBacksDue callBacks;
    private final Clock clock;

    DueWork(Queues queues, Inbox inbox, CallBacksDue callBacks, Clock clock) {
        this.queues = queues;
        this.inbox = inbox;
        this.callBacks = callBacks;
        this.clock = clock;
    }

    /// @param next the cursor of the page that follows, or null on the last one
    public record Lines(List<DueLine> lines, @Nullable String next) {}

    /// @param late,atRisk at most [#MOST_COUNTED] of each
    public record Tally(Work.Kind kind, int late, int atRisk) {}

    /// @param queueKeys whose cases
    /// @param teams whose conversations and promised calls
    /// @param after the cursor of the page before, or null for the first page
    public Lines page(Collection<String> queueKeys, Collection<String> teams, @Nullable String after, int most) {
        var from = DueCursor.parse(after);
        var until = until();
        var cases = queues.page(filter(queueKeys), from.cases(), most).lines();
        var letters = inbox.pressing(
                teams, until, from.conversations().due(), from.conversations().number(), most);
        var calls = callBacks.pressing(
                teams, until, from.calls().due(), from.calls().uuid(), most);
        var all = Stream.of(
                        cases.stream().map(line -> new Found(line(line), DueCursor.at(line.cursor()))),
                        letters.stream().map(each -> new Found(line(each), DueCursor.at(each.dueAt(), each.id()))),
                        calls.stream().map(each -> new Found(line(each), DueCursor.at(dueAt(each), each.id()))))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing((Found found) -> found.line().dueAt()))
                .toList();
        var shown = all.subList(0, Math.min(most, all.size()));
        var cursor = from;
        for (var found : shown) {
            cursor = cursor.past(found.at());
        }
        boolean more = all.size() > most || Stream.of(cases, letters, calls).anyMatch(found -> found.size() == most);
        return new Lines(shown.stream().map(Found::line).toList(), more ? cursor.toString() : null);
    }

    /// @param at the cursor with this line's part of it moved on
    private record Found(DueLine line, DueCursor.Part at) {}

    private static QueueFilter filter(Collection<String> queueKeys) {
        return new QueueFilter(
                List.copyOf(queueKeys),
                null,
                null,
                null,
                QueueFilter.Whose.ANY,
                null,
                QueueFilter.Standing.PRESSING,
                QueueFilter.Order.DUE);
    }

    private static DueLine line(QueueLine line) {
        return new DueLine(
                Work.of(line.reference()),
                line.service(),
                line.promise(),
                line.queue(),
                null,
                null,
                line.assignee(),
                pressingAt(line));
    }

    private static Instant pressingAt(QueueLine line) {
        return Stream.of(line.brokenAt(), line.dueAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static DueLine line(Conversation each) {
        return new DueLine(
                new Work(each.reference()),
                null,
                null,
                null,
                each.team(),
                each.channel().key(),
                each.owner(),
                Objects.requireNonNull(each.dueAt()));
    }

    private static DueLine line(CallBack each) {
        return new DueLine(Work.of(each.id()), null, null, null, each.team(), null, each.claimedBy(), dueAt(each));
    }

    private static Instant dueAt(CallBack each) {
        return each.againAt() == null ? each.untilAt() : each.againAt();
    }

    /// How much of each kind is late, and due by tomorrow.
    public List<Tally> tally(Collection<String> queueKeys, Collection<String> teams) {
        var now = clock.instant();
        var cases = queues.pressing(queueKeys);
        var letters = inbox.pressing(teams, now, until(), MOST_COUNTED);
        var calls = callBacks.pressing(teams, now, until(), MOST_COUNTED);
        return List.of(
                new Tally(Work.Kind.CASE, cases.late(), cases.atRisk()),
                new Tally(Work.Kind.CONVERSATION, letters.late(), letters.atRisk()),
                new Tally(Work.Kind.CALL_BACK, calls.late(), calls.atRisk()));
    }

    /// How much each of these people has in hand, of every kind together.
    public Map<String, Load> loads(Collection<String> usernames) {
        var now = clock.instant();
        var all = new ArrayList<Load>();
        queues.loads(usernames)
                .forEach(load -> all.add(new Load(load.username(), load.open(), load.late(), load.atRisk())));
        inbox.loads(usernames, now, until())
                .forEach(load -> all.add(new Load(load.username(), load.open(), load.late(), load.atRisk())));
        callBacks
                .loads(usernames, now, until())
                .forEach(load -> all.add(new Load(load.username(), load.open(), load.late(), load.atRisk())));
        return all.stream().collect(Collectors.toMap(Load::username, Function.identity(), Load::and));
    }

    /// What one person has in hand.
    ///
    /// @param atRisk what is due today or tomorrow
    public record Load(String username, int open, int late, int atRisk) {

        private Load and(Load other) {
            return new Load(username, open + other.open, late + other.late, atRisk + other.atRisk);
        }
    }

    private Instant until() {
        return CivilTime.endOf(CivilTime.day(clock.instant()).plusDays(1));
    }
}
