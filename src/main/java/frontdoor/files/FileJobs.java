package frontdoor.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to files.
@Configuration(proxyBeanMethods = false)
class FileJobs {

    @Bean
    RecurringTask<Void> scanHeldFiles(Files files) {
        return Tasks.recurring("files-held", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> files.scanHeld());
    }

    @Bean
    RecurringTask<Void> dropUnattachedFiles(Files files) {
        return Tasks.recurring("files-unattached", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> files.dropUnattached());
    }
}
