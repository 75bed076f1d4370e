package frontdoor.recordings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When recordings that were kept long enough are dropped.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingSettings.class)
class RecordingJobs {

    @Bean
    RecurringTask<Void> forgetRecordings(Recordings recordings) {
        return Tasks.recurring("recordings-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> recordings.forget());
    }
}
