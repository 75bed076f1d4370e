package frontdoor.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was not heard when it came is heard later; what was heard long ago is dropped.
@Configuration(proxyBeanMethods = false)
class HookJobs {

    @Bean
    RecurringTask<Void> hearHooksAgain(Webhooks webhooks) {
        return Tasks.recurring("webhooks-again", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> webhooks.sweep());
    }

    @Bean
    RecurringTask<Void> forgetHooks(Webhooks webhooks) {
        return Tasks.recurring("webhooks-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> webhooks.forget());
    }
}
