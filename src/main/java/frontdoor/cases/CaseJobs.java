package frontdoor.cases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to cases. The jobs are shared by all nodes: each run happens on one of them.
@Configuration(proxyBeanMethods = false)
class CaseJobs {

    @Bean
    RecurringTask<Void> sweepClocks(Sweep sweep) {
        return Tasks.recurring("cases-clocks", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((_, _) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> tellOfRefusedFiles(RefusedFiles files) {
        return Tasks.recurring("cases-refused-files", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> files.tell());
    }

    @Bean
    RecurringTask<Void> foldQueueTotals(Queues queues) {
        return Tasks.recurring("cases-queue-totals", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((_, _) -> queues.fold());
    }

    @Bean
    RecurringTask<Void> disposeOfWhatWasShared(SharedDisposal disposal) {
        return Tasks.recurring("cases-dispose-shared", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> disposal.run());
    }

    @Bean
    RecurringTask<Void> makeReferralsOfBefore(OldReferrals old) {
        return Tasks.recurring("cases-old-referrals", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((_, _) -> old.make());
    }
}
