package frontdoor.performance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts what pages show without counting.
@Configuration(proxyBeanMethods = false)
class PerformanceJobs {

    @Bean
    RecurringTask<Void> countPromises(Promises promises) {
        return Tasks.recurring("performance-promises", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> promises.count());
    }
}
