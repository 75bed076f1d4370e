package frontdoor.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to files that were handed in.
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    @Bean
    RecurringTask<Void> dropOldImportFiles(KeptFiles files, AlikeRows alike) {
        return Tasks.recurring("imports-old-files", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> {
                    files.dropOld();
                    alike.drop();
                });
    }
}
