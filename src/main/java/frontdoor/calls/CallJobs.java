package frontdoor.calls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to calls that were promised.
@Configuration(proxyBeanMethods = false)
class CallJobs {

    @Bean
    RecurringTask<Void> tellOfLateCallBacks(LateCallBacks late) {
        return Tasks.recurring("calls-late", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> late.tell());
    }
}
