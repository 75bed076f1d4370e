package frontdoor.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for customers who are on record twice, some at a time.
@Configuration(proxyBeanMethods = false)
class PeopleJobs {

    private static final int SOME = 500;

    @Bean
    RecurringTask<Void> comparePeople(Merges merges) {
        return Tasks.recurring("people-compared", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> {
                    for (int rounds = 0; rounds < 20 && merges.compare(SOME) == SOME; rounds++) {}
                });
    }
}
