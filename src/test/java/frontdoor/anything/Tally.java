package frontdoor.anything;

import frontdoor.testing.HttpLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What came of it: how often each status, and what should not have been.
final class Tally {

    private static final int TOLD = 40;
    private static final int TOLD_OFTEN = 100_000; // so that a long run can be seen to go on

    /// Each is written so in some value, and would be read as markup if a page had it so.
    private static final List<String> MARKUP = List.of("<script>alert(", "<img src=x", "<form action=//");

    private static final Pattern OURS = Pattern.compile("__Host-[a-z]+(?:-[a-z]+)*|lang");
    private static final Pattern HERE = Pattern.compile("/(?:[^/\\\\].*)?|");

    private final ConcurrentSkipListMap<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, LongAdder> sent = new ConcurrentSkipListMap<>();
    private final LongAdder requests = new LongAdder();
    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new ArrayList<>();

    void count(String name, HttpLine.Answer answer, String request) {
        statuses.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
        sent.computeIfAbsent(name, _ -> new LongAdder()).increment();
        requests.increment();
        if (requests.sum() % TOLD_OFTEN == 0) {
            System.out.printf("%,d requests so far, answered with %s%n", requests.sum(), statuses);
        }
        var wrong = wrong(answer);
        if (wrong != null) {
            fail(name + ": " + wrong + "\n    " + request);
        }
    }

    private static @Nullable String wrong(HttpLine.Answer answer) {
        if (answer.status() < 200 || answer.status() > 499) {
            return "status " + answer.status();
        }
        var markup = MARKUP.stream().filter(answer.body()::contains).findFirst();
        if (markup.isPresent()) {
            return "the page has " + markup.get();
        }
        if (!HERE.matcher(answer.location()).matches()) {
            return "leads to " + answer.location();
        }
        return answer.cookies().keySet().stream()
                .filter(name -> !OURS.matcher(name).matches())
                .findFirst()
                .map(name -> "sets the cookie " + name)
                .orElse(null);
    }

    synchronized void fail(String failure) {
        failures.add(failure.substring(0, Math.min(failure.length(), 1_000)));
    }

    /// Somebody's report was sent.
    void sent(String visit) {
        senders.add(visit);
    }

    int senders() {
        return senders.size();
    }

    synchronized List<String> failures() {
        return List.copyOf(failures.subList(0, Math.min(failures.size(), TOLD)));
    }

    @Override
    public String toString() {
        var text = new StringBuilder("%,d requests, answered with %s\n".formatted(requests.sum(), statuses));
        new TreeMap<>(sent).forEach((name, times) -> text.append("%,9d  %s\n".formatted(times.sum(), name)));
        return text.toString();
    }
}
