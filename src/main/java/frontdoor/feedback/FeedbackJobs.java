package frontdoor.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops what was said more than a year ago: the page has changed since.
@Configuration(proxyBeanMethods = false)
class FeedbackJobs {

    @Bean
    RecurringTask<Void> dropOldFeedback(Feedback feedback) {
        return Tasks.recurring("feedback-old", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> feedback.dropOld());
    }
}
