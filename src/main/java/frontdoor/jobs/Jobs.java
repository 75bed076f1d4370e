package frontdoor.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sees and hurries the timed work. The one way in to this module.
///
/// It has a client of its own, so that it also tells of jobs on a node that runs none.
@Component
public class Jobs {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final SchedulerClient scheduler;
    private final Audit audit;
    private final Clock clock;

    Jobs(DataSource database, List<Task<?>> tasks, Audit audit, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), tasks)
                .build();
        this.audit = audit;
        this.clock = clock;
    }

    /// By name.
    public List<Job> all() {
        return scheduler.getScheduledExecutions().stream()
                .map(this::job)
                .sorted(Comparator.comparing(Job::name))
                .toList();
    }

    private Job job(ScheduledExecution<?> execution) {
        var late = !execution.isPicked()
                && execution.getExecutionTime().plus(GRACE).isBefore(clock.instant());
        return new Job(
                execution.getTaskInstance().getTaskName(),
                execution.getExecutionTime(),
                execution.getLastSuccess(),
                execution.getLastFailure(),
                execution.getConsecutiveFailures(),
                execution.isPicked(),
                late);
    }

    /// Lets a job run as soon as a node is free, instead of at its time.
    ///
    /// @return false if there is no such job, or it runs already
    @Transactional
    public boolean runNow(String name, Actor by) {
        var waiting = all().stream().anyMatch(job -> job.name().equals(name) && !job.running());
        if (!waiting) {
            return false;
        }
        scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
        audit.changed(by, "job.hurried", "job:" + name, Map.of());
        return true;
    }
}
