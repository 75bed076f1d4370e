package frontdoor.replay;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The timed work of a day, at the day's own pace: email is fetched, scans are read, letters are carried.
public final class Timed {

    private final List<RecurringTask<Void>> tasks;

    /// @param tasks in the order in which they run each time
    public Timed(List<RecurringTask<Void>> tasks) {
        this.tasks = tasks;
    }

    public List<Happening> plan(Instant from, Instant until, Duration every) {
        var plan = new ArrayList<Happening>();
        for (var at = from; at.isBefore(until); at = at.plus(every)) {
            plan.add(new Happening(at, this::run));
        }
        return plan;
    }

    public void run() {
        tasks.forEach(task -> task.execute(task.instance("replay"), null));
    }
}
