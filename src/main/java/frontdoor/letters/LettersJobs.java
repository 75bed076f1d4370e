package frontdoor.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops the files of batches that are long since printed: they hold letters to people.
@Configuration(proxyBeanMethods = false)
class LettersJobs {

    @Bean
    RecurringTask<Void> dropOldBatches(PrintBatches batches) {
        return Tasks.recurring("letters-old-batches", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> batches.dropOld());
    }
}
