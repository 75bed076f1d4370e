package frontdoor.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops drafts that were left behind.
@Configuration(proxyBeanMethods = false)
class DraftJobs {

    @Bean
    RecurringTask<Void> dropForgottenDrafts(Drafts drafts) {
        return Tasks.recurring("drafts-forgotten", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> drafts.dropForgotten());
    }
}
