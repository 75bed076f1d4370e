package frontdoor.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Two officers work through the inbox and come to every conversation at the same moment. Both mean to answer it, and
/// whoever comes second takes it over and tries all the same.
public final class AnswersOfTheDay {

    private static final int WITH_REASON = 25; // every so many is answered twice, and says why

    private final List<Reader> officers;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final AtomicInteger reasons = new AtomicInteger();
    private final Set<String> unanswered = new LinkedHashSet<>();

    public AnswersOfTheDay(Reader one, Reader other) {
        this.officers = List.of(one, other);
    }

    /// @param rounds how often a day
    public List<Happening> plan(int rounds, Instant first, Duration between) {
        var plan = new ArrayList<Happening>();
        for (int round = 0; round < rounds; round++) {
            plan.add(new Happening(first.plus(between.multipliedBy(round)), this::workThrough));
        }
        return plan;
    }

    private void workThrough() {
        var path = "/desk/inbox";
        for (int page = 0; page < 20 && !path.isEmpty(); page++) {
            var list = officers.getFirst().open(path);
            list.links("table a[href^=/desk/inbox/CN-]").forEach(this::answerTogether);
            path = list.links(".govuk-pagination__next a").stream().findFirst().orElse("");
        }
    }

    private void answerTogether(String conversation) {
        int before = sent.get();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : officers.stream()
                    .map(officer -> both.submit(() -> answer(officer, conversation)))
                    .toList()) {
                done.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (sent.get() == before) {
            unanswered.add(conversation);
        }
    }

    private void answer(Reader officer, String conversation) {
        var sheet = officer.open(conversation);
        for (var take : List.of("/claim", "/take_over")) {
            if (sheet.offers(conversation + take)) {
                sheet = officer.send(sheet, conversation + take, Map.of());
            }
        }
        if (!sheet.offers(conversation + "/answer")) {
            return; // the other has it, or there is no way to write to them
        }
        var answered = officer.send(sheet, conversation + "/answer", Map.of("text", "Thank you. This is our answer."));
        if (answered.path().endsWith("done=answered")) {
            sent.incrementAndGet();
            return;
        }
        stopped.incrementAndGet();
        if (answered.page().selectFirst("input[name=again]") != null && stopped.get() % WITH_REASON == 0) {
            var reason = answered.value("input[name=again]");
            var second = officer.send(answered, conversation + "/answer", Map.of("again", reason));
            if (second.path().endsWith("done=answered")) {
                reasons.incrementAndGet();
            }
        }
    }

    public int sent() {
        return sent.get();
    }

    /// Answers that were not sent, because another's was.
    public int stopped() {
        return stopped.get();
    }

    /// Second answers that were sent with a reason.
    public int reasons() {
        return reasons.get();
    }

    /// Conversations in which neither could write.
    public Set<String> unanswered() {
        return unanswered;
    }
}
