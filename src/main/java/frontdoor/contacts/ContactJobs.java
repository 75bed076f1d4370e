package frontdoor.contacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to contacts.
@Configuration(proxyBeanMethods = false)
class ContactJobs {

    @Bean
    RecurringTask<Void> countOftenAsked(OftenAsked asked) {
        return Tasks.recurring("contacts-often-asked", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> asked.count());
    }
}
