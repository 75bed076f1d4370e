package frontdoor.resident;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops the links to saved forms that lead nowhere any more.
@Configuration(proxyBeanMethods = false)
class SavedLinkJobs {

    @Bean
    RecurringTask<Void> dropEndedLinks(SavedLinks links) {
        return Tasks.recurring("saved-links-ended", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> links.dropEnded());
    }
}
