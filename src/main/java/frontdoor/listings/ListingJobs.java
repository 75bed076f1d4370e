package frontdoor.listings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to listings.
@Configuration(proxyBeanMethods = false)
class ListingJobs {

    @Bean
    RecurringTask<Void> remindOfListings(ReviewReminders reminders) {
        return Tasks.recurring("listings-reviews", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> reminders.tell());
    }
}
